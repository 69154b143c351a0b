const two = (n: number) => String(n).padStart(2, '0');

/** The last day that an end leaves whole, as a date field has it. */
export function lastDay(until: string | null | undefined) {
  if (!until) return '';
  const day = new Date(Date.parse(until) - 1);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The end of a day, in the zone of the browser. */
export function endOf(day: string) {
  if (!day) return null;
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + 1).toISOString();
}
