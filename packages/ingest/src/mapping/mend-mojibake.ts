import { isUtf8 } from 'node:buffer';
import { fromWindows1252 } from '../reader/latin.ts';

const BYTES = new Map([...fromWindows1252(String.fromCharCode(...Array(256).keys()))].map((character, byte) => [character, byte]));

/** `dÃ©pensÃ©` is `dépensé`, whose bytes were once taken for Windows-1252 and saved again. */
export function mendMojibake(text: string): string {
  if (!/[ÃÂâ]/.test(text)) return text;
  const bytes = [...text].map((character) => BYTES.get(character));
  if (!bytes.every((byte) => byte !== undefined)) return text;
  const mended = Buffer.from(bytes);
  return isUtf8(mended) ? mended.toString('utf8') : text;
}
