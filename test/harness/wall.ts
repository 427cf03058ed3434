const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as the user writes it. Follow-ups are due to the minute. */
export function wall(moment: Date): { date: string; time: string } {
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return { date, time: `${two(moment.getHours())}:${two(moment.getMinutes())}` };
}
