import type { SurfaceProps } from './surface-props';

/** For a pointer; by the keyboard the same is done with the buttons below. */
export const Surface = ({ className, picture, onRatio, onTap, children }: SurfaceProps) => (
  <div
    className={className}
    aria-hidden="true"
    onClick={({ clientX, clientY, currentTarget }) => {
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      onTap({ x: (clientX - left) / width, y: (clientY - top) / height });
    }}
  >
    {picture.src ? (
      <img
        {...picture}
        alt=""
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => onRatio(naturalWidth / naturalHeight)}
      />
    ) : null}
    {children}
  </div>
);
