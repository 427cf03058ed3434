/**
 * The interface's words in the user's language. Messages live in `messages/<locale>/<area>.json`;
 * `npm run messages` compiles them to typed functions.
 */
export { m } from './paraglide/messages.js';
export { getLocale, type Locale } from './paraglide/runtime.js';
