/** What an export wrote, and what its format has no words for; counted while it is written. */
export interface ExportReport {
  /** What is in the file, by what it is called there: rows, nodes, edges, statements. */
  written: Record<string, number>
  /** What is not in the file, by the reason. */
  leftOut: Record<string, number>
}

/** A report with nothing in it yet. */
export const emptyReport = (): ExportReport => ({ written: {}, leftOut: {} })

/** Adds to one of the counts of a report; what is not there has no count. */
export function add(counts: Record<string, number>, what: string, count = 1): void {
  if (count > 0) counts[what] = (counts[what] ?? 0) + count
}

/** All that was written, whatever it is called. */
export const totalOf = (report: ExportReport): number =>
  Object.values(report.written).reduce((sum, count) => sum + count, 0)
