export default definePageConfig({ navigationBarTitleText: '提出改进' });
