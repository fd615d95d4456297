import { timecode } from '@nve/core';
console.log(timecode(0, '25', false));
