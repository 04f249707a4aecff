/** What a user agent tells of who opened or clicked: a privacy proxy that fetches for everybody, a scanner of links, or a reader. */
export type AgentClass = 'proxy' | 'scanner' | 'reader' | '';

/** Apple's mail privacy sends a bare `Mozilla/5.0`; Gmail and Yahoo name their image proxies. */
const PROXY = /GoogleImageProxy|YahooMailProxy|ggpht\.com|^Mozilla\/5\.0$|Apple-?Mail-?Privacy|DuckDuckGo-?Email/i;
const SCANNER = /barracuda|proofpoint|mimecast|safelinks|microsoft office existence|symantec|messagelabs|trendmicro|forcepoint|fireeye|cloudmark|sophos|ironport|zscaler|urldefense|bitdefender|kaspersky|vade|headlesschrome|phantomjs|python-requests|python-urllib|curl\/|wget\/|go-http-client|java\/|okhttp|libwww|apache-httpclient|node-fetch|axios\/|\bHEAD\b|bot\b|crawler|spider/i;

export const agentClass = (agent: string): AgentClass => (agent === '' ? '' : PROXY.test(agent) ? 'proxy' : SCANNER.test(agent) ? 'scanner' : 'reader');
