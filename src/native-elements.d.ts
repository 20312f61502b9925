declare namespace JSX {
  interface IntrinsicElements {
    'rating-stars': {
      label: string;
      value: number;
      onRate: (event: { detail: { value: number } }) => void;
    };
  }
}
