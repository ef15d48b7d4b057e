/** The parts of the room, in the order in which a dossier grows. */
export const sections = ['articles', 'events', 'places', 'questions', 'story', 'changes'] as const
export type Section = (typeof sections)[number]
