export { CallTimeField } from './call-time-field';
export { Chips, ManyChips, type Option, optionsOf, PickerField, SwitchField } from './choice-fields';
export { DateTimeField } from './date-time-field';
export { Field, type FieldProps } from './field';
export { PhotoGrid } from './photo-grid';
export { TextArea, TextField } from './text-fields';
