import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { createStore, useHotkeys, useStore } from '@mantine/hooks';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import { useCommands } from './commands.js';
