import { z } from 'zod';

/** Words for users always come in both languages, French first. */
export const text = z.object({ fr: z.string(), en: z.string() });
export type Text = z.infer<typeof text>;
export type Language = keyof Text;
export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];
