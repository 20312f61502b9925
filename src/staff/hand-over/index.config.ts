export default definePageConfig({ navigationBarTitleText: '交接在办投诉' });
