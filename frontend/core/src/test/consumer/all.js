export * from '@nve/core';
