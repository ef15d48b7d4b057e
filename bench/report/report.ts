import type { Findings, Machine } from './findings.ts'
import { mapSections } from './maps.ts'
import { countSection, searchSection, tableSection } from './tables.ts'
import { targetSection } from './targets.ts'

/** All that was found, as Markdown. */
export function report(findings: Findings): string {
  return [
    ...targetSection(findings),
    ...mapSections(findings),
    ...countSection(findings.counts),
    ...findings.tables.flatMap(tableSection),
    ...[...findings.searches].flatMap(([rows, figures]) => searchSection(rows, figures)),
    '### Where and when',
    machineWords(findings.machine, findings.rounds),
  ].join('\n\n')
}

function machineWords(machine: Machine, rounds: number): string {
  const { processor, cores, memory, system, browser, graphics, begun, minutes, load } = machine
  return [
    `- ${processor}, ${cores} cores, ${memory} GB, ${system}`,
    `- Chromium ${browser}; graphics: ${graphics}`,
    `- ${begun.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${minutes} minutes, ${rounds} rounds of steps`,
    `- load average ${load[0].toFixed(1)} before, ${load[1].toFixed(1)} at the end (${cores} is a machine with nothing to spare)`,
  ].join('\n')
}
