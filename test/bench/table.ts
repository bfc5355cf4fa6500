/** Rows in columns, the first aligned left, the rest right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

export const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));

/** Processor time in milliseconds: what other programs do on the machine does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time in milliseconds that a call takes, with what it gives. */
export function timed<T>(call: () => T): readonly [T, number] {
  const start = processorTime();
  const result = call();
  return [result, processorTime() - start];
}
