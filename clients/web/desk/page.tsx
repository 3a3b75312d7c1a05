import { mount } from '../main.tsx';
import './styles.ts';
import { DeskPage } from './DeskPage.tsx';

void mount(<DeskPage />, ['ui', 'desk']);
