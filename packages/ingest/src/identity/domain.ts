/** A domain and those above it, itself first, without the top-level domain: `a.b.fr`, `b.fr`. */
export function withParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** Second levels under which others register: nobody's domain. The commonest, under a country's code. */
const SHARED = /^(?:ac|asso|co|com|edu|gob|gouv|gov|mil|net|nom|org)\.[a-z]{2}$/;

/** Whether a domain belongs to everybody below it: `fr`, `co.uk`. */
export const isPublicSuffix = (domain: string): boolean => !domain.includes('.') || SHARED.test(domain);
