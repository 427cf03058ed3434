/** Put on a tab by the worker when the user captures from one of our own pages; its value is the injection's result. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { read } from '@/lib/linkedin/read';

export default defineUnlistedScript(() => read(document, location.href));
