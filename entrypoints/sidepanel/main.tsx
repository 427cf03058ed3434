import { Panel } from '@/components/panel/Panel';
import { mount } from '@/components/ui/mount';

void mount(<Panel />);
