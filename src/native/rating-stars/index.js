Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: Number, value: 0 },
  },
  data: { stars: [1, 2, 3, 4, 5], lit: 0 },
  observers: {
    value(value) {
      this.setData({ lit: value });
    },
  },
  methods: {
    rate(event) {
      const value = event.currentTarget.dataset.star;
      this.setData({ lit: value });
      this.triggerEvent('rate', { value });
    },
  },
});
