import './wall.css';
import { mount } from '../main.tsx';
import { arrivalAtWall } from './ticket.ts';
import { Wall } from './Wall.tsx';

const ticket = arrivalAtWall();

void mount(<Wall arrived={ticket} />, [
  'ui',
  'wall',
  'kinds',
  'rules',
  'problems',
  'states',
  'states-later',
  'common',
  'common-later',
  'guard',
]);
