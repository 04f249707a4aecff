/** The zone of whoever reads the page. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const clock = (instant: string): string => new Date(instant).toTimeString().slice(0, 5);
