import { mount } from '@/components/ui/mount';
import { Welcome } from '@/components/welcome/Welcome';

void mount(<Welcome />);
