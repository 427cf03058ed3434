import { Popup } from '@/components/popup/Popup';
import { mount } from '@/components/ui/mount';

void mount(<Popup />);
