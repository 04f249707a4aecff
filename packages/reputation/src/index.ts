export { reputationCost, signFlip, type ReputationCost, type ReputationInputs, type ReputationParameters } from './cost.ts';
export { HarmModel, type Harm, type HarmTerms, type TornadoBar, type WindowLoss } from './harm-model.ts';
export { type ParameterRanges } from './parameter-draws.ts';
export { ALLOWED, BENCHMARKS, type Bounds, type ParameterId, type Range } from './parameters.ts';
export { WINDOW_DAYS, worstWindows, type DatedWindow, type MailDay } from './worst-windows.ts';
