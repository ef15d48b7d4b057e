import { plural, type Messages } from './messages.ts'

/** A date as a sentence takes it: "el 10 de agosto de 2022", "en agosto de 2022"; one that has words of its own ("hacia 2022") as it stands. */
function inTime(date: string): string {
  if (/^\d{1,2} (de )?[a-z]+ (de )?\d{4}$/.test(date)) return `el ${date}`
  return /^([a-z]{3} |[a-z]+ de )?\d{4}$/.test(date) ? `en ${date}` : date
}

export const es: Messages = {
  lang: 'es',
  skipMap: 'Saltar el mapa',
  map: 'Mapa',
  timeline: 'Línea de tiempo',
  evidence: 'Evidencia',
  notice: 'Aviso',
  close: 'Cerrar',
  partFailed: 'No se pudo cargar esta parte de la aplicación. Revise la conexión y recargue la página.',

  search: 'Buscar',
  share: 'Compartir',
  legend: 'Leyenda',
  explore: 'Explorar',
  prepare: 'Preparar',
  yourData: 'Sus datos',
  brief: 'Presentar',
  kiosk: 'Quiosco',
  otherLanguage: 'English',
  light: 'Claro',
  dark: 'Oscuro',
  menu: 'Menú',

  from: 'Desde',
  to: 'Hasta',
  knownBy: 'Conocido hasta',
  everything: 'todo',
  play: 'Reproducir',
  pause: 'Pausar',
  dates: 'Fechas',
  lanes: 'Franjas del tiempo',
  playback: 'Reproducción',
  help: 'Ayuda',
  previousEvent: 'Suceso anterior',
  nextEvent: 'Suceso siguiente',
  allTime: 'Todo el tiempo',
  axisZoomIn: 'Acercar el tiempo',
  axisZoomOut: 'Alejar el tiempo',
  axisAll: 'Mostrar todo el tiempo en el eje',
  allThreads: 'Todos los hilos',
  timeShown: 'Tiempo a la vista',
  timeShownHint: 'Las flechas mueven el eje, + y − lo acercan y alejan, 0 lo muestra entero',

  articlesLane: 'Artículos',
  articlesLaneNote: 'cuándo se publicaron',
  eventsLane: 'Sucesos',
  eventsLaneNote: 'cuándo ocurrieron',

  status: (window, n) => `${window}, ${plural('es', n, 'suceso', 'sucesos')}`,
  knownLater: (n) => `${n} se ${n === 1 ? 'conoció' : 'conocieron'} después`,
  events: 'Sucesos',
  eventCount: (n) => plural('es', n, 'suceso', 'sucesos'),
  inWindow: 'En este período',
  possibly: 'posiblemente',
  noEvents: 'No hay nada en este período. Amplíelo o pulse «Todo el tiempo».',
  undated: 'Sin fecha',
  undatedNote: 'Los artículos no dan un día para estos sucesos.',

  kinds: 'Tipos',
  articles: 'Artículos',
  nothingFits: 'Nada coincide con los filtros y las palabras buscadas.',

  whoPublished: 'Qué se publicó',
  published: (day) => `publicado ${inTime(day)}`,
  selectNothing: 'Cerrar la selección',
  disagree: 'Los artículos no coinciden',
  disagreements: (n) => `En ${plural('es', n, 'pregunta', 'preguntas')} los artículos no coinciden`,
  overviewLead: 'Cada marca lleva a una frase con fecha. Elija una en el mapa, en la línea de tiempo o aquí.',

  kind: {
    diplomacy: 'Diplomacia',
    clash: 'Combate',
    closure: 'Cierre',
    reopening: 'Reapertura',
    crossing: 'Trochas',
    rights: 'Derechos, ayuda',
  },
  state: { open: 'Abierto', 'on-foot': 'Solo a pie', blocked: 'Bloqueado', cargo: 'Abierto a la carga' },
  legendKinds: 'Qué ocurrió',
  legendPrecision: 'Qué tan seguro es el lugar',
  legendCrossings: 'Pasos, al final del período',
  legendExact: 'Exacto',
  legendNear: 'Cercano',
  legendArea: 'Zona, sin borde conocido',
  legendUnsaid: 'Ninguna fuente lo dice',
  legendPossible: 'Más claro: solo posiblemente en este período',

  mapArea: 'zona aproximada',
  mapCountry: (n) => `${plural('es', n, 'suceso', 'sucesos')}, en algún lugar del país`,
  mapZoomIn: 'Acercar',
  mapZoomOut: 'Alejar',
  locatorName: 'Dónde está el mapa',
  boundaryLine: 'Las fronteras y los nombres de este mapa no implican aprobación ni aceptación oficial.',
  credits: '© colaboradores de OpenStreetMap · GeoNames · Natural Earth',

  noMap:
    'No se puede dibujar el mapa: este navegador no ofrece WebGL 2. Lo reemplaza una imagen fija; todo lo demás funciona.',
  layerFailed: (name) => `No se pudo cargar la capa ${name}; el resto del mapa se dibuja sin ella.`,
}
