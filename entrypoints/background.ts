import { defineBackground } from 'wxt/utils/define-background';
import { start } from '@/lib/worker/start';

export default defineBackground(start);
