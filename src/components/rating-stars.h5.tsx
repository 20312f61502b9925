import type { StarsProps } from './stars-props';
import { Tap } from './tap';

/** Five stars on the web; the same look as the native component. */
export const RatingStars = ({ label, value, onChange }: StarsProps) => (
  <fieldset className="stars">
    <legend className="stars__label">{label}</legend>
    <div className="stars__row">
      {[1, 2, 3, 4, 5].map((star) => (
        <Tap
          key={star}
          className={`stars__star${star <= value ? ' stars__star--lit' : ''}`}
          says={`${label} ${star} 星`}
          chosen={star === value}
          onTap={() => onChange(star)}
        >
          ★
        </Tap>
      ))}
    </div>
  </fieldset>
);
