/** Node has no Temporal yet; the browsers do. */
import 'temporal-polyfill/global';
