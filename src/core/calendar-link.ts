/** A link that opens Google Calendar with a session filled in; whoever opens it saves it in their own calendar. */
import type { CalendarEntry } from './calendar-file';

/** `details`: with the event's text, for whoever makes the event by hand; people who were written to have read it. */
export function calendarLink({ title, description, start, minutes, link }: CalendarEntry, details: boolean): string {
  const utc = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  const query: [string, string][] = [
    ['action', 'TEMPLATE'],
    ['text', title],
    ['dates', `${utc(start)}/${utc(start + minutes * 60_000)}`],
    ...(details ? [['details', description] as [string, string]] : []),
    ...(link === '' ? [] : [['location', link] as [string, string]]),
  ];
  return `https://calendar.google.com/calendar/render?${query.map(([k, v]) => `${k}=${inLink(v)}`).join('&')}`;
}

/** Nothing in it may end the link for a program that looks for links in a text. */
const inLink = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
