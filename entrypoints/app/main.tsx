import { App } from '@/components/app/App';
import { mount } from '@/components/ui/mount';

void mount(<App />);
