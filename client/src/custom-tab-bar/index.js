// The tabs are drawn by ui/tab-bar inside each page, so that large type and badges work on both platforms;
// WeChat still wants this component to exist when `tabBar.custom` is set.
Component({})
