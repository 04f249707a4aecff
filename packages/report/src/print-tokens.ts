/** The print column of the look's tokens: ink on white. */
export const PRINT = {
  paper: '#FFFFFF', ink: '#14120E', ink2: '#454037', ink3: '#5C554A', rule: '#C9C2B3', mute: '#857B69',
  accent: '#202C78', accentSoft: '#B9BDD9', keep: '#235737', watch: '#704800', stop: '#8F2815', few: '#5C554A',
} as const;

export const SANS = 'Source Sans 3';
export const SERIF = 'Literata';
