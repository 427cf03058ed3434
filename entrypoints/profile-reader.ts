import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { read } from '@/lib/linkedin/read';

/** Reads the page once; what it gives is the injection's result. For captures from our own pages. */
export default defineUnlistedScript(() => read(document, location.href));
