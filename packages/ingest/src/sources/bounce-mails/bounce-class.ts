type BounceType = 'hard' | 'soft' | 'block';

const ENHANCED = /(?<![\w.])([45])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/;
const REPLY = /(?<![\w.:/#-])([45])[0-5]\d(?=[ \-:])/;

/** Codes that say enough by themselves, whatever the words beside them. */
const DECISIVE: readonly (readonly [RegExp, BounceType])[] = [
  [/^.\.2\.2$/, 'soft'], [/^4/, 'soft'], [/^5\.7\./, 'block'], [/^5\.1\.([1236]|10)$/, 'hard'], [/^5\.2\.1$/, 'hard'], [/^5\.4\.4$/, 'hard'],
];

/** Words for the reasons that codes leave open; the first that matches decides. */
const PHRASES: readonly (readonly [RegExp, BounceType])[] = [
  [/(mailbox|inbox|account)\b.{0,20}\bfull\b|\bfull\b.{0,20}\bmailbox|quota|over ?limit|bo[iî]te.{0,20}(pleine|satur)/i, 'soft'],
  [/\bspam|black ?list|block(ed|list)|policy|reputation|\bSPF\b|\bDKIM\b|\bDMARC\b|reverse dns|invalid ip\b|not (allowed|authori[sz]ed|permitted) to send|access denied|content (rejected|restrict)/i, 'block'],
  [/(unknown|no such|invalid|non-?existent) (user|recipient|mailbox|address|local part)|(user|recipient|mailbox|address|account)\b.{0,30}\b(unknown|not found|not exist|n.t exist|not recogni[sz]ed|unavailable|disabled|inactive|frozen|suspended)|no mailbox here|(host|domain).{0,20}(unknown|not found)|(inconnu|n.existe pas)/i, 'hard'],
  [/too (large|big|long)|(line|size) limit|tempor|try again|timed? ?out|connect|deferred|unavailable/i, 'soft'],
];

/** Whole classes of codes whose words said nothing: about the message or the system, not the address. */
const BROAD: readonly (readonly [RegExp, BounceType])[] = [[/^5\.6\./, 'block'], [/^5\.3\.|^5\.2\.3$|^5\.4\.7$/, 'soft']];

const firstOf = (rules: readonly (readonly [RegExp, BounceType])[], text: string): BounceType | undefined => rules.find(([pattern]) => pattern.test(text))?.[1];
const isGeneral = (code: string): boolean => /^.\.\d+\.0$/.test(code);

/** The codes of a reason: the status as told, then the one within its words when the first is a general one. */
const codeOf = (status: string, reason: string): string => {
  const [told, said] = [ENHANCED.exec(status)?.[0] ?? '', ENHANCED.exec(reason)?.[0] ?? ''];
  return told === '' || (isGeneral(told) && said !== '') ? said : told;
};

/** Says whether a status and its words give a reason at all. */
export const givesReason = (status: string, reason: string): boolean =>
  !isGeneral(codeOf(status, reason) || '5.0.0') || REPLY.test(reason) || firstOf(PHRASES, reason) !== undefined;

/**
 * hard: the address or its domain does not exist, or a refusal for good without another reason. block: refused for who sends
 * or what is sent. soft: full, too large, broken or busy, and whatever gives no reason, since nobody is condemned without one.
 */
export function bounceType(status: string, reason: string): BounceType {
  const code = codeOf(status, reason);
  const first = code[0] ?? REPLY.exec(reason)?.[1];
  return firstOf(DECISIVE, code || (first ?? '')) ?? firstOf(PHRASES, reason) ?? firstOf(BROAD, code) ?? (first === '5' ? 'hard' : 'soft');
}
