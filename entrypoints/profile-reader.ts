import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { read } from '@/lib/linkedin/read';
import { installReader } from '@/lib/linkedin/reader-world';
import { whenSettled } from '@/lib/linkedin/settled-read';

/** Makes the page readable for a save to come; reads nothing by itself. */
export default defineUnlistedScript(() => installReader(whenSettled(read)));
