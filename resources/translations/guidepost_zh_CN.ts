<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Import a log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>Export the report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <source>Save a copy of the project…</source>
        <translation>保存项目副本…</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find a page, action or session…</source>
        <translation>查找页面、操作或会话…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Panel at the right</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Run the whole path</source>
        <translation>运行整条路径</translation>
    </message>
    <message>
        <source>Train the intent model…</source>
        <translation>训练意图模型…</translation>
    </message>
    <message>
        <source>Simulate the strategies</source>
        <translation>对策略进行仿真</translation>
    </message>
    <message>
        <source>Run the next round</source>
        <translation>运行下一轮</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>How Guidepost works</source>
        <translation>Guidepost 的工作方式</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标含义</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>About Guidepost</source>
        <translation>关于 Guidepost</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>span</source>
        <translation>时间跨度</translation>
    </message>
    <message>
        <source>models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>仿真运行</translation>
    </message>
    <message>
        <source>all other items</source>
        <translation>其他全部商品</translation>
    </message>
    <message>
        <source>hit rate %1, NDCG %2</source>
        <translation>命中率 %1，NDCG %2</translation>
    </message>
    <message>
        <source>buyers in the top tenth</source>
        <translation>前十分之一中的购买者</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>Synthetic log: %1 events in %2 sessions of %3 users, %4 of them buying.</source>
        <translation>合成日志：%3 位用户的 %2 个会话，共 %1 个事件，其中 %4 个会话购买。</translation>
    </message>
    <message>
        <source>Data: %1 of %2 rows became events; %3 sessions.</source>
        <translation>数据：%2 行中有 %1 行成为事件；共 %3 个会话。</translation>
    </message>
    <message>
        <source>Journeys: %1 of sessions buy.</source>
        <translation>用户路径：%1 的会话有购买。</translation>
    </message>
    <message>
        <source>Intent:</source>
        <translation>用户意图识别：</translation>
    </message>
    <message>
        <source>Recommendations: next item among ten, on later sessions</source>
        <translation>个性化推荐：下一件商品在前十个推荐中的比例（较晚的会话）</translation>
    </message>
    <message>
        <source>Strategies: the rules would have fired in %1 of %2 sessions.</source>
        <translation>引导策略：规则会在 %2 个会话中的 %1 个触发。</translation>
    </message>
    <message>
        <source>Simulation:</source>
        <translation>仿真：</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>项目：%1</translation>
    </message>
    <message>
        <source>Took %1.</source>
        <translation>用时 %1。</translation>
    </message>
    <message>
        <source>conversion in the log</source>
        <translation>日志转化率</translation>
    </message>
    <message>
        <source>net gain %1 per 1,000 sessions</source>
        <translation>每千次会话净收益 %1</translation>
    </message>
    <message>
        <source>Simulated; effects assumed.</source>
        <translation>仿真结果；效果为假设。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>行的种类</translation>
    </message>
    <message>
        <source>anonymous users</source>
        <translation>匿名用户</translation>
    </message>
    <message>
        <source>event types</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1: %2 read, %3 accepted, %4 duplicates, %5 rejected</source>
        <translation>%1：读取 %2，接受 %3，重复 %4，拒绝 %5</translation>
    </message>
    <message>
        <source>%1 events in %2 sessions of %3 users count.</source>
        <translation>计入 %3 位用户的 %2 个会话、%1 个事件。</translation>
    </message>
    <message>
        <source>Undone: the %1 import of %2. The project now holds %3 events.</source>
        <translation>已撤销：%2 的 %1 导入。项目现有 %3 个事件。</translation>
    </message>
    <message>
        <source>%1 rows: %2 accepted, %3 duplicates, %4 rejected</source>
        <translation>%1 行：接受 %2，重复 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>%1 rejected rows written to %2.</source>
        <translation>已将 %1 个被拒行写入 %2。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>labelled sessions</source>
        <translation>带标签的会话</translation>
    </message>
    <message>
        <source>Events: somebody did something</source>
        <translation>事件：有人做了某事</translation>
    </message>
    <message>
        <source>Decisions: what was shown, with its chance</source>
        <translation>决策：展示了什么及其概率</translation>
    </message>
    <message>
        <source>Labelled sessions: one a line</source>
        <translation>带标签的会话：每行一个</translation>
    </message>
    <message>
        <source>Catalogue: what is known of items</source>
        <translation>商品目录：商品的属性</translation>
    </message>
    <message>
        <source>Users: what is known of them</source>
        <translation>用户：用户的属性</translation>
    </message>
    <message>
        <source>Campaigns: from when to when</source>
        <translation>活动：起止时间</translation>
    </message>
    <message>
        <source>Campaign targets: who was addressed</source>
        <translation>活动对象：面向哪些用户</translation>
    </message>
    <message>
        <source>Coupons: for which items</source>
        <translation>优惠券：适用于哪些商品</translation>
    </message>
    <message>
        <source>Coupon redemptions: who used one, when</source>
        <translation>优惠券兑换：谁在何时使用</translation>
    </message>
    <message>
        <source>who did it; one id a person</source>
        <translation>是谁做的；每人一个标识</translation>
    </message>
    <message>
        <source>the product or page that it was done with</source>
        <translation>所涉及的商品或页面</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>发生的时间</translation>
    </message>
    <message>
        <source>what was done: view, cart, purchase …</source>
        <translation>做了什么：浏览、加购、购买……</translation>
    </message>
    <message>
        <source>the log&apos;s own id of the visit</source>
        <translation>日志自带的会话标识</translation>
    </message>
    <message>
        <source>the item&apos;s category or path of categories</source>
        <translation>商品的类目或类目路径</translation>
    </message>
    <message>
        <source>the item&apos;s maker</source>
        <translation>商品的品牌</translation>
    </message>
    <message>
        <source>of one piece</source>
        <translation>单件价格</translation>
    </message>
    <message>
        <source>how many pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>of the price, such as EUR</source>
        <translation>价格的货币，如 EUR</translation>
    </message>
    <message>
        <source>a label of what the visitor was about to do</source>
        <translation>访客意图的标签</translation>
    </message>
    <message>
        <source>the item&apos;s name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>how much it was liked</source>
        <translation>喜欢的程度</translation>
    </message>
    <message>
        <source>a review or description</source>
        <translation>评论或描述</translation>
    </message>
    <message>
        <source>pieces that are left</source>
        <translation>剩余件数</translation>
    </message>
    <message>
        <source>what a sale earns</source>
        <translation>每笔销售的毛利</translation>
    </message>
    <message>
        <source>the id of a campaign</source>
        <translation>活动标识</translation>
    </message>
    <message>
        <source>the id of a coupon</source>
        <translation>优惠券标识</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>whether it ended as hoped: yes or no</source>
        <translation>是否达成目标：是或否</translation>
    </message>
    <message>
        <source>the place on the page</source>
        <translation>页面上的位置</translation>
    </message>
    <message>
        <source>the chance with which it was shown</source>
        <translation>被展示的概率</translation>
    </message>
    <message>
        <source>whether it was clicked</source>
        <translation>是否被点击</translation>
    </message>
    <message>
        <source>what was shown</source>
        <translation>展示了什么</translation>
    </message>
    <message>
        <source>the row&apos;s own id, by which copies are known</source>
        <translation>行自身的标识，用于识别重复</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>runs of blanks</source>
        <translation>连续空白</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
</context>
<context>
    <name>RunDefinitions</name>
    <message>
        <source>Net gain of %1</source>
        <translation>“%1”的净收益</translation>
    </message>
    <message>
        <source>Revenue times margin, minus what the guidance costs, per 1,000 sessions, against the same visitors without guidance.</source>
        <translation>每千次会话的收入乘以毛利率，减去引导成本，相对不引导的同一批访客。</translation>
    </message>
    <message>
        <source>%1 simulated sessions</source>
        <translation>%1 个仿真会话</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>luck and assumptions, 95 %; %1 assumptions</source>
        <translation>偶然与假设，95%；其中假设占 %1</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>展示比例</translation>
    </message>
    <message>
        <source>%1 of sessions</source>
        <translation>%1 的会话</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>pays from %1 of the assumed effects on</source>
        <translation>效果达到假设的 %1 起划算</translation>
    </message>
    <message>
        <source>does not pay at any effect tried</source>
        <translation>所试的任何效果下都不划算</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>the log has none: an order counts as %1</source>
        <translation>日志没有价格：每单按 %1 计</translation>
    </message>
    <message>
        <source>from the log</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
    <message>
        <source>How close the synthetic visitors without guidance come to the log. A failed check says where not to trust the simulation.</source>
        <translation>不引导的仿真访客与日志的接近程度。未通过的检查指出哪里不应相信仿真。</translation>
    </message>
    <message>
        <source>%1 of at most %2, %3</source>
        <translation>%1，上限 %2，%3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>checks passed</source>
        <translation>项检查通过</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>view</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>add to cart</source>
        <translation>加购</translation>
    </message>
    <message>
        <source>remove from cart</source>
        <translation>移出购物车</translation>
    </message>
    <message>
        <source>begin checkout</source>
        <translation>开始结算</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>impression</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>cart</source>
        <translation>加购</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不引导</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>hybrid</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>自学习</translation>
    </message>
    <message>
        <source>best possible</source>
        <translation>理论上限</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>free shipping</source>
        <translation>包邮</translation>
    </message>
    <message>
        <source>cart reminder</source>
        <translation>购物车提醒</translation>
    </message>
    <message>
        <source>comparison help</source>
        <translation>对比帮助</translation>
    </message>
    <message>
        <source>social proof</source>
        <translation>他人评价</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>新手教程</translation>
    </message>
    <message>
        <source>popular</source>
        <translation>热门</translation>
    </message>
    <message>
        <source>seen together</source>
        <translation>共同浏览</translation>
    </message>
    <message>
        <source>sequence model</source>
        <translation>序列模型</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Markov</source>
        <translation>马尔可夫</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>在比较</translation>
    </message>
    <message>
        <source>browsing</source>
        <translation>随便看看</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>购买者</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>意图</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>views of the item</source>
        <translation>该商品的浏览次数</translation>
    </message>
    <message>
        <source>items of the category</source>
        <translation>同类商品数</translation>
    </message>
    <message>
        <source>items in the cart</source>
        <translation>购物车中的商品数</translation>
    </message>
    <message>
        <source>minutes since the cart</source>
        <translation>加购后的分钟数</translation>
    </message>
    <message>
        <source>first session</source>
        <translation>首次会话</translation>
    </message>
    <message>
        <source>has bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>different items</source>
        <translation>不同商品数</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>strategies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>assumed; compare Sharma, Hofman and Watts 2015</source>
        <translation>假设；可比较 Sharma、Hofman 与 Watts 2015</translation>
    </message>
    <message>
        <source>assumed; compare Sahni, Zou and Chintagunta 2017</source>
        <translation>假设；可比较 Sahni、Zou 与 Chintagunta 2017</translation>
    </message>
    <message>
        <source>assumed; compare Häubl and Trifts 2000</source>
        <translation>假设；可比较 Häubl 与 Trifts 2000</translation>
    </message>
    <message>
        <source>a NUL character</source>
        <translation>含有 NUL 字符</translation>
    </message>
    <message>
        <source>a quote that is never closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>a line that is cut short</source>
        <translation>行被截断</translation>
    </message>
    <message>
        <source>the wrong number of fields</source>
        <translation>字段数不对</translation>
    </message>
    <message>
        <source>text that is not UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>an empty field</source>
        <translation>缺少字段值</translation>
    </message>
    <message>
        <source>an id that is too long</source>
        <translation>ID 过长</translation>
    </message>
    <message>
        <source>a time that cannot be read</source>
        <translation>时间无法识别</translation>
    </message>
    <message>
        <source>a time before 1990</source>
        <translation>时间早于 1990 年</translation>
    </message>
    <message>
        <source>a time in the future</source>
        <translation>时间在未来</translation>
    </message>
    <message>
        <source>an event type that is too long</source>
        <translation>事件类型过长</translation>
    </message>
    <message>
        <source>a price that cannot be read</source>
        <translation>价格无法识别</translation>
    </message>
    <message>
        <source>a currency code that is not known</source>
        <translation>货币代码无效</translation>
    </message>
    <message>
        <source>a quantity that cannot be read</source>
        <translation>数量无法识别</translation>
    </message>
    <message>
        <source>a rating that cannot be read</source>
        <translation>评分无法识别</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>用户引导</translation>
    </message>
    <message>
        <source>Half the coupon</source>
        <translation>优惠券减半</translation>
    </message>
    <message>
        <source>No coupons at all</source>
        <translation>不发优惠券</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>events in a session</source>
        <translation>会话长度</translation>
    </message>
    <message>
        <source>mix of event types</source>
        <translation>事件类型构成</translation>
    </message>
    <message>
        <source>time between events</source>
        <translation>事件间隔</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Kolmogorov-Smirnov</source>
        <translation>Kolmogorov-Smirnov 距离</translation>
    </message>
    <message>
        <source>Jensen-Shannon</source>
        <translation>Jensen-Shannon 散度</translation>
    </message>
    <message>
        <source>assumed; half of the 10 % coupon in log-odds</source>
        <translation>假设；对数几率为 10% 优惠券的一半</translation>
    </message>
    <message>
        <source>over 60 events in a minute</source>
        <translation>一分钟内超过 60 个事件</translation>
    </message>
    <message>
        <source>over 1,000 events</source>
        <translation>超过 1,000 个事件</translation>
    </message>
    <message>
        <source>views at even intervals</source>
        <translation>浏览间隔均匀</translation>
    </message>
    <message>
        <source>bought unseen</source>
        <translation>未浏览即购买</translation>
    </message>
    <message>
        <source>refund before purchase</source>
        <translation>先退款后购买</translation>
    </message>
    <message>
        <source>removed before added</source>
        <translation>先移除后加入</translation>
    </message>
    <message>
        <source>two items at one moment</source>
        <translation>同一时刻两个商品</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>propensity</source>
        <translation>倾向概率</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>是否点击</translation>
    </message>
    <message>
        <source>row id</source>
        <translation>行标识</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>session summaries</source>
        <translation>会话摘要</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>campaign targets</source>
        <translation>活动对象</translation>
    </message>
    <message>
        <source>coupons</source>
        <translation>优惠券列表</translation>
    </message>
    <message>
        <source>coupon redemptions</source>
        <translation>优惠券兑换</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>decisions with their probabilities</source>
        <translation>带概率的决策</translation>
    </message>
    <message>
        <source>session summaries with a label</source>
        <translation>带标签的会话汇总</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>facts about users</source>
        <translation>用户资料</translation>
    </message>
    <message>
        <source>whom campaigns were aimed at</source>
        <translation>活动投放对象</translation>
    </message>
    <message>
        <source>items of coupons</source>
        <translation>优惠券适用商品</translation>
    </message>
    <message>
        <source>each value by its look</source>
        <translation>按每个值的写法</translation>
    </message>
    <message>
        <source>order of the rows only</source>
        <translation>仅为行的先后</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>纳秒</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>a number that cannot be read</source>
        <translation>无法读取的数字</translation>
    </message>
    <message>
        <source>a probability that cannot be read</source>
        <translation>无法读取的概率</translation>
    </message>
    <message>
        <source>a JSON line that is cut short</source>
        <translation>被截断的 JSON 行</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>events</source>
        <translation>个事件</translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation>条结果</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>个位置</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>users</source>
        <translation>位用户</translation>
    </message>
    <message>
        <source>The log has {holes} {holes|hole|holes} in time; the longest is {longest} from {from}.</source>
        <translation>日志中有 {holes} 段空白，最长的一段从 {from} 起，持续 {longest}。</translation>
    </message>
    <message>
        <source>The log holds several currencies; amounts are not added up across them.</source>
        <translation>日志含有多种货币，不同货币的金额不会相加。</translation>
    </message>
    <message>
        <source>This log says who, what and when, but not what was done: every row counts as a view, so carts, purchases and conversion cannot be known.</source>
        <translation>此日志只有用户、商品和时间，没有行为类型：每行都记为浏览，因此无法得知加购、购买和转化率。</translation>
    </message>
    <message>
        <source>{open} of {sessions} sessions were still open when the log ended; some may have bought later.</source>
        <translation>{sessions} 个会话中有 {open} 个在日志结束时尚未结束，其中一些之后可能购买。</translation>
    </message>
    <message>
        <source>This log covers {span}, and {open} of its {sessions} sessions were still open when it ended. Counts and funnels hold; read intent and simulation as an illustration.</source>
        <translation>此日志只覆盖 {span}，{sessions} 个会话中有 {open} 个在日志结束时尚未结束。计数和漏斗可信；意图与仿真仅供参考。</translation>
    </message>
    <message>
        <source>This log is synthetic: made by Guidepost&apos;s own generator, with its truth beside it.</source>
        <translation>这是合成日志：由 Guidepost 的生成器产生，并附有真实参数。</translation>
    </message>
    <message>
        <source>The best strategy changed from {from} to {to}.</source>
        <translation>最佳策略由“{from}”变为“{to}”。</translation>
    </message>
    <message>
        <source>Data version {from} became {to}.</source>
        <translation>数据版本由 {from} 变为 {to}。</translation>
    </message>
    <message>
        <source>Nothing was set differently.</source>
        <translation>设置没有差别。</translation>
    </message>
    <message>
        <source>Run {run} cannot be read ({detail}). Run the scenario again.</source>
        <translation>无法读取运行 {run}（{detail}）。请重新运行方案。</translation>
    </message>
    <message>
        <source>Cannot read &quot;{file}&quot;.</source>
        <translation>无法读取“{file}”。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, the median {median} does not lie between {low} and {high}.</source>
        <translation>“{entry}”中的中位数 {median} 不在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, click rate and dismissal rate add up to more than 100&#x202f;%.</source>
        <translation>“{entry}”中的点击率与关闭率之和超过 100%。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, the range from {least} to {most} is empty.</source>
        <translation>“{entry}”中从 {least} 到 {most} 的范围为空。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; has no field &quot;{field}&quot;.</source>
        <translation>“{entry}”缺少字段“{field}”。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, &quot;{field}&quot; is {value}; it must lie between {least} and {most}.</source>
        <translation>“{entry}”中的“{field}”为 {value}，应在 {least} 与 {most} 之间。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; has a field &quot;{field}&quot; that nothing reads. A typing error?</source>
        <translation>“{entry}”中有无法识别的字段“{field}”，可能是拼写错误。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, &quot;{field}&quot; is &quot;{value}&quot;; known are: {known}.</source>
        <translation>“{entry}”中的“{field}”为“{value}”；可用的有：{known}。</translation>
    </message>
    <message>
        <source>In &quot;{entry}&quot;, the field &quot;{field}&quot; must be a {wanted}.</source>
        <translation>“{entry}”中的字段“{field}”应为{wanted}。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; must be a JSON object.</source>
        <translation>“{entry}”必须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>The {what} file is not valid JSON (byte {position}).</source>
        <translation>{what}文件不是有效的 JSON（第 {position} 字节）。</translation>
    </message>
    <message>
        <source>The first action of an effect library must be &quot;nothing&quot;.</source>
        <translation>效果库的第一个动作必须是“nothing”。</translation>
    </message>
    <message>
        <source>The action &quot;{entry}&quot; has {count} effects; each action has one, and &quot;nothing&quot; none.</source>
        <translation>动作“{entry}”有 {count} 个效果；每个动作应有一个，“nothing”没有。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; is there twice.</source>
        <translation>“{entry}”重复出现。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; names the action &quot;{action}&quot;, which the effect library does not have.</source>
        <translation>“{entry}”引用了效果库中不存在的动作“{action}”。</translation>
    </message>
    <message>
        <source>&quot;{entry}&quot; names the rule &quot;{rule}&quot;, which is not there.</source>
        <translation>“{entry}”引用了不存在的规则“{rule}”。</translation>
    </message>
    <message>
        <source>There is no strategy &quot;{name}&quot;. Known are: {known}.</source>
        <translation>没有名为“{name}”的策略。可用的有：{known}。</translation>
    </message>
    <message>
        <source>It cannot fire: the log has no add-to-cart events.</source>
        <translation>不会触发：日志中没有加入购物车事件。</translation>
    </message>
    <message>
        <source>It cannot fire: the log has no categories.</source>
        <translation>不会触发：日志中没有商品类目。</translation>
    </message>
    <message>
        <source>It cannot fire: the log has no items.</source>
        <translation>不会触发：日志中没有商品。</translation>
    </message>
    <message>
        <source>It cannot fire: the log has no purchases.</source>
        <translation>不会触发：日志中没有购买事件。</translation>
    </message>
    <message>
        <source>It cannot fire: the model has no intent &quot;{name}&quot;.</source>
        <translation>不会触发：模型没有意图“{name}”。</translation>
    </message>
    <message>
        <source>Rule {number} is switched off here: this log has no {kind} &quot;{name}&quot;.</source>
        <translation>规则 {number} 在此停用：没有{kind}“{name}”。</translation>
    </message>
    <message>
        <source>The intent readings ({readings}) do not belong to this log ({events} events).</source>
        <translation>意图读数（{readings}）与本日志（{events} 个事件）不匹配。</translation>
    </message>
    <message>
        <source>Rule {number} shows &quot;{action}&quot;, which the effect library does not have. Known are: {known}.</source>
        <translation>规则 {number} 要展示的“{action}”不在效果库中。可用的有：{known}。</translation>
    </message>
    <message>
        <source>Rule {number} looks at the intent &quot;{intent}&quot;, which the model does not have. Known are: {known}.</source>
        <translation>规则 {number} 使用了模型没有的意图“{intent}”。可用的有：{known}。</translation>
    </message>
    <message>
        <source>also knows {action}</source>
        <translation>增加动作“{action}”</translation>
    </message>
    <message>
        <source>does not know {action}</source>
        <translation>去掉动作“{action}”</translation>
    </message>
    <message>
        <source>at most {to} showings a session instead of {from}</source>
        <translation>每会话最多展示 {to} 次（原为 {from}）</translation>
    </message>
    <message>
        <source>assumed click rate of {action} {to} instead of {from}</source>
        <translation>{action}的假设点击率 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>{action} costs {to} a showing instead of {from}</source>
        <translation>{action}每次展示成本 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>{action} costs {to} of the order instead of {from}</source>
        <translation>{action}占订单成本 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>{action} of {to} instead of {from}</source>
        <translation>{action}力度 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>assumed dismissal rate of {action} {to} instead of {from}</source>
        <translation>{action}的假设关闭率 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>the assumed effect of {action} is ×{to} ({toLow} to {toHigh}) instead of ×{from} ({fromLow} to {fromHigh})</source>
        <translation>{action}的假设效果为 ×{to}（{toLow} 至 {toHigh}），原为 ×{from}（{fromLow} 至 {fromHigh}）</translation>
    </message>
    <message>
        <source>{to} of the decisions vary on purpose instead of {from}</source>
        <translation>有意尝试的决策占 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>margin {to} instead of {from}</source>
        <translation>毛利率 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>{action} is shown under other circumstances</source>
        <translation>{action}的展示条件不同</translation>
    </message>
    <message>
        <source>assumed order value {to} instead of {from}</source>
        <translation>假设订单金额 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>a pause of {to} minutes after a dismissal instead of {from}</source>
        <translation>关闭后暂停 {to} 分钟（原为 {from}）</translation>
    </message>
    <message>
        <source>{to} draws of the effects instead of {from}</source>
        <translation>效果抽取 {to} 次（原为 {from}）</translation>
    </message>
    <message>
        <source>{to} rounds instead of {from}</source>
        <translation>{to} 轮（原为 {from}）</translation>
    </message>
    <message>
        <source>rule {number} shows {to} instead of {from}</source>
        <translation>规则 {number} 展示 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>rule {number} is new</source>
        <translation>新增规则 {number}</translation>
    </message>
    <message>
        <source>rule {number} fires at most {to} times a session instead of {from}</source>
        <translation>规则 {number} 每会话最多 {to} 次（原为 {from}）</translation>
    </message>
    <message>
        <source>rule {number} has other conditions</source>
        <translation>规则 {number} 的条件不同</translation>
    </message>
    <message>
        <source>rule {number} gives {to} instead of {from}</source>
        <translation>规则 {number} 力度 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>the former rule {number} is gone</source>
        <translation>去掉原规则 {number}</translation>
    </message>
    <message>
        <source>rule {from} is now rule {to}</source>
        <translation>规则 {from} 现为规则 {to}</translation>
    </message>
    <message>
        <source>rule {number} is switched off</source>
        <translation>停用规则 {number}</translation>
    </message>
    <message>
        <source>rule {number} is switched on</source>
        <translation>启用规则 {number}</translation>
    </message>
    <message>
        <source>assumed change of satisfaction by {action} {to} instead of {from}</source>
        <translation>{action}对满意度的假设影响 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>assumed satisfaction without guidance {to} instead of {from}</source>
        <translation>无引导时的假设满意度 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>seed {to} instead of {from}</source>
        <translation>随机种子 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>also runs {strategy}</source>
        <translation>增加策略“{strategy}”</translation>
    </message>
    <message>
        <source>does not run {strategy}</source>
        <translation>去掉策略“{strategy}”</translation>
    </message>
    <message>
        <source>{action} is assumed to suit other visitors</source>
        <translation>{action}适合的访客假设不同</translation>
    </message>
    <message>
        <source>{to} visitors instead of {from}</source>
        <translation>访客数 {to}（原为 {from}）</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>用户引导</translation>
    </message>
    <message>
        <source>Half the coupon</source>
        <translation>优惠券减半</translation>
    </message>
    <message>
        <source>No coupons at all</source>
        <translation>不发优惠券</translation>
    </message>
    <message>
        <source>There is no scenario &quot;{scenario}&quot;.</source>
        <translation>没有名为“{scenario}”的方案。</translation>
    </message>
    <message>
        <source>Rule {number} allows {action}, and it is expected to gain most: {gain} a showing.</source>
        <translation>规则 {number} 允许{action}，且预计净收益最高：每次展示 {gain}。</translation>
    </message>
    <message>
        <source>Nothing more in this session: {cap} were shown, the most allowed.</source>
        <translation>本会话已展示 {cap} 次，达到上限。</translation>
    </message>
    <message>
        <source>Tried on purpose, so that the effect of {action} can be learnt (expected {gain} a showing).</source>
        <translation>有意尝试，以便了解{action}的真实效果（预计每次展示 {gain}）。</translation>
    </message>
    <message>
        <source>No rule fits.</source>
        <translation>没有规则符合。</translation>
    </message>
    <message>
        <source>This strategy never shows anything: it is the yardstick.</source>
        <translation>此策略从不展示任何内容，仅作对照基准。</translation>
    </message>
    <message>
        <source>The rules allow nothing at this moment.</source>
        <translation>此时规则不允许任何引导。</translation>
    </message>
    <message>
        <source>Nothing suits this moment yet.</source>
        <translation>目前没有适合的引导。</translation>
    </message>
    <message>
        <source>Nothing pays here: the best, {best}, would bring {gain} a showing.</source>
        <translation>此时没有划算的引导：最好的{best}每次展示为 {gain}。</translation>
    </message>
    <message>
        <source>The visitor dismissed the last one; nothing is shown for {minutes} minutes.</source>
        <translation>访客关闭了上一次提示；{minutes} 分钟内不再展示。</translation>
    </message>
    <message>
        <source>Rule {number} fits: {action}.</source>
        <translation>符合规则 {number}：{action}。</translation>
    </message>
    <message>
        <source>Withheld on purpose, so that the effect of {best} can be learnt.</source>
        <translation>有意不展示，以便了解{best}的真实效果。</translation>
    </message>
    <message>
        <source>Reading sessions</source>
        <translation>正在读取会话</translation>
    </message>
    <message>
        <source>No intent model yet. Train one first.</source>
        <translation>还没有意图模型，请先训练一个。</translation>
    </message>
    <message>
        <source>The description of a stored model cannot be read ({detail}). Train it again.</source>
        <translation>无法读取已保存模型的说明（{detail}）。请重新训练。</translation>
    </message>
    <message>
        <source>The project has no model {model}.</source>
        <translation>项目中没有模型 {model}。</translation>
    </message>
    <message>
        <source>Give either a session or a list of events.</source>
        <translation>请给出一个会话或一组事件，二者选一。</translation>
    </message>
    <message>
        <source>There is no backend &quot;{backend}&quot;: use cpu.</source>
        <translation>没有名为“{backend}”的计算后端：请使用 cpu。</translation>
    </message>
    <message>
        <source>{path} is in the project already, imported {time}. Use --again to import it once more.</source>
        <translation>{path} 已于 {time} 导入本项目。如需再次导入，请使用 --again。</translation>
    </message>
    <message>
        <source>&quot;{currency}&quot; is no currency code. Use three capital letters such as USD or CNY.</source>
        <translation>“{currency}”不是货币代码，请使用 USD、CNY 之类的三个大写字母。</translation>
    </message>
    <message>
        <source>The session gap must be between 1 minute and 7 days.</source>
        <translation>会话间隔须在 1 分钟到 7 天之间。</translation>
    </message>
    <message>
        <source>The log has prices without a currency. Give one with --currency.</source>
        <translation>日志中的价格没有货币。可用 --currency 指定。</translation>
    </message>
    <message>
        <source>Sorting into sessions</source>
        <translation>正在整理会话</translation>
    </message>
    <message>
        <source>{path} has the format {format}, the first file {first}: import them one after the other.</source>
        <translation>{path} 的格式为 {format}，第一个文件为 {first}：请分别导入。</translation>
    </message>
    <message>
        <source>The project&apos;s sessions end after {minutes} minutes of silence: use the same session gap.</source>
        <translation>项目的会话以静默 {minutes} 分钟为界：请使用相同的会话间隔。</translation>
    </message>
    <message>
        <source>The last line of {file} (line {line}) is cut short: the file may be incomplete.</source>
        <translation>{file} 的最后一行（第 {line} 行）被截断：文件可能不完整。</translation>
    </message>
    <message>
        <source>{share} of the rows ({rejected}) were rejected.</source>
        <translation>{share} 的行（{rejected} 行）被拒绝。</translation>
    </message>
    <message>
        <source>No log file was given.</source>
        <translation>没有给出日志文件。</translation>
    </message>
    <message>
        <source>Every row of {path} is in the project already.</source>
        <translation>{path} 的每一行都已在项目中。</translation>
    </message>
    <message>
        <source>The log has no event types: every row counts as a view, and carts and purchases cannot be known.</source>
        <translation>日志没有事件类型：每行都记为浏览，无法得知加购与购买。</translation>
    </message>
    <message>
        <source>The project&apos;s pseudonyms were made with another key than this computer&apos;s: its users could not be told apart. Import on the computer that made it, or into a new project.</source>
        <translation>项目的假名由另一台电脑的密钥生成，无法对应用户。请在原电脑上导入，或导入到新项目。</translation>
    </message>
    <message>
        <source>The project holds pseudonyms: import without raw ids, or users would be counted twice.</source>
        <translation>项目使用假名：请勿以原始 ID 导入，否则用户会被重复计数。</translation>
    </message>
    <message>
        <source>The project holds raw user ids: import with raw ids (--raw-ids), or users would be counted twice.</source>
        <translation>项目使用原始用户 ID：请以原始 ID 导入（--raw-ids），否则用户会被重复计数。</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Of the rejected rows the first {stored} are kept.</source>
        <translation>被拒绝的行只保留前 {stored} 行。</translation>
    </message>
    <message>
        <source>{path} is named twice.</source>
        <translation>{path} 重复出现。</translation>
    </message>
    <message>
        <source>Dividing sessions</source>
        <translation>正在划分会话</translation>
    </message>
    <message>
        <source>This log is synthetic, made by a generator.</source>
        <translation>这是由生成器产生的合成日志。</translation>
    </message>
    <message>
        <source>{count} events have a price of 0.</source>
        <translation>{count} 个事件的价格为 0。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no currency code.</source>
        <translation>“{value}”不是有效货币代码。</translation>
    </message>
    <message>
        <source>The format description {path} cannot be read: {detail}.</source>
        <translation>无法读取格式说明 {path}：{detail}。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no price.</source>
        <translation>“{value}”不是有效价格。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no quantity.</source>
        <translation>“{value}”不是有效数量。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no rating.</source>
        <translation>“{value}”不是有效评分。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no time.</source>
        <translation>“{value}”不是有效时间。</translation>
    </message>
    <message>
        <source>&quot;{value}…&quot; is too long for an event type.</source>
        <translation>“{value}…”作为事件类型过长。</translation>
    </message>
    <message>
        <source>{path} is not a text table (it holds binary data).</source>
        <translation>{path} 不是文本表格（含有二进制数据）。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>The last line is cut short: {found} of {expected} fields.</source>
        <translation>最后一行被截断：{expected} 个字段中只有 {found} 个。</translation>
    </message>
    <message>
        <source>{path} is compressed, and its end is missing or damaged.</source>
        <translation>{path} 是压缩文件，但内容不完整或已损坏。</translation>
    </message>
    <message>
        <source>The row holds a NUL character.</source>
        <translation>该行含有 NUL 字符。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 是空文件。</translation>
    </message>
    <message>
        <source>The row has {found} fields instead of {expected}.</source>
        <translation>该行有 {found} 个字段，应为 {expected} 个。</translation>
    </message>
    <message>
        <source>{path} does not have the columns of the format &quot;{format}&quot;. It has: {columns}.</source>
        <translation>{path} 的列与格式“{format}”不符，现有列：{columns}。</translation>
    </message>
    <message>
        <source>{path} has a header line but no rows.</source>
        <translation>{path} 只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>An id is longer than {most} bytes.</source>
        <translation>某个 ID 超过 {most} 字节。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a log file.</source>
        <translation>{path} 是文件夹，不是日志文件。</translation>
    </message>
    <message>
        <source>The row has no {role}.</source>
        <translation>该行缺少{role}。</translation>
    </message>
    <message>
        <source>The program&apos;s format descriptions are missing ({path}).</source>
        <translation>缺少程序的格式说明（{path}）。</translation>
    </message>
    <message>
        <source>{path} holds no rows.</source>
        <translation>{path} 中没有数据行。</translation>
    </message>
    <message>
        <source>The log has no column &quot;{column}&quot;. It has: {columns}.</source>
        <translation>日志中没有列“{column}”，现有列：{columns}。</translation>
    </message>
    <message>
        <source>{path} is not a plain file.</source>
        <translation>{path} 不是普通文件。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>文件 {path} 不存在。</translation>
    </message>
    <message>
        <source>The time &quot;{value}&quot; is in the future.</source>
        <translation>时间“{value}”在未来。</translation>
    </message>
    <message>
        <source>The time column holds small numbers, not instants: they only say which row came first, and count as seconds.</source>
        <translation>时间列是较小的数字，不是真实时刻：只用于确定先后顺序，按秒计。</translation>
    </message>
    <message>
        <source>The time &quot;{value}&quot; is before 1990.</source>
        <translation>时间“{value}”早于 1990 年。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>There is no format &quot;{format}&quot;. Known: {formats}.</source>
        <translation>没有名为“{format}”的格式，可用：{formats}。</translation>
    </message>
    <message>
        <source>There is no role &quot;{role}&quot;. Known: {roles}.</source>
        <translation>没有名为“{role}”的角色，可用：{roles}。</translation>
    </message>
    <message>
        <source>There is no time zone &quot;{zone}&quot;. Use UTC, +08:00 or a name such as Asia/Shanghai.</source>
        <translation>没有时区“{zone}”。请使用 UTC、+08:00 或 Asia/Shanghai 之类的名称。</translation>
    </message>
    <message>
        <source>No events were given. Write them as view:ITEM,add_to_cart:ITEM.</source>
        <translation>没有给出事件。请写成 view:商品，add_to_cart:商品。</translation>
    </message>
    <message>
        <source>There is no item &quot;{item}&quot; in this log.</source>
        <translation>日志中没有商品“{item}”。</translation>
    </message>
    <message>
        <source>There is no event type &quot;{type}&quot; in this log. It has: {known}.</source>
        <translation>日志中没有事件类型“{type}”，已有类型：{known}。</translation>
    </message>
    <message>
        <source>The project holds no log yet. Import one first.</source>
        <translation>项目中还没有日志，请先导入。</translation>
    </message>
    <message>
        <source>There is no user {user} in this project.</source>
        <translation>项目中没有用户 {user}。</translation>
    </message>
    <message>
        <source>Every one of the {read} rows is accounted for: {accepted} became events.</source>
        <translation>全部 {read} 行均有着落：{accepted} 行成为事件。</translation>
    </message>
    <message>
        <source>{duplicates} of {read} rows were exact duplicates and counted once.</source>
        <translation>{read} 行中有 {duplicates} 行完全重复，只计一次。</translation>
    </message>
    <message>
        <source>{missing} events ({share}) have no brand.</source>
        <translation>{missing} 个事件（{share}）没有品牌。</translation>
    </message>
    <message>
        <source>{missing} events ({share}) have no category.</source>
        <translation>{missing} 个事件（{share}）没有类目。</translation>
    </message>
    <message>
        <source>{missing} events ({share}) name no item.</source>
        <translation>{missing} 个事件（{share}）没有商品。</translation>
    </message>
    <message>
        <source>{missing} events ({share}) have no price.</source>
        <translation>{missing} 个事件（{share}）没有价格。</translation>
    </message>
    <message>
        <source>{rejected} of {read} rows could not be read; they are kept with their reason.</source>
        <translation>{read} 行中有 {rejected} 行无法读取，已连同原因保留。</translation>
    </message>
    <message>
        <source>There is no session {session} in this project.</source>
        <translation>项目中没有会话 {session}。</translation>
    </message>
    <message>
        <source>The key for pseudonyms in {path} is damaged. Restore it from a backup, or remove it to make a new one.</source>
        <translation>{path} 中的假名密钥已损坏。请从备份恢复，或删除后重新生成。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>There is no home folder in which the key for pseudonyms could be kept. Set HOME, or import with raw ids.</source>
        <translation>没有可存放假名密钥的用户目录。请设置 HOME，或以原始 ID 导入。</translation>
    </message>
    <message>
        <source>The system gives no secure random numbers, so no key for pseudonyms can be made.</source>
        <translation>系统无法提供安全随机数，因此无法生成假名密钥。</translation>
    </message>
    <message>
        <source>The stored comparison of recommenders cannot be read ({detail}). Evaluate again.</source>
        <translation>无法读取已保存的推荐器比较（{detail}）。请重新评估。</translation>
    </message>
    <message>
        <source>next in the sequence with {probability}</source>
        <translation>序列模型预测下一个，概率 {probability}</translation>
    </message>
    <message>
        <source>{sessions} sessions looked at it</source>
        <translation>{sessions} 个会话浏览过</translation>
    </message>
    <message>
        <source>popular in {category}: {sessions} sessions</source>
        <translation>类目 {category} 中的热门：{sessions} 个会话</translation>
    </message>
    <message>
        <source>seen together with {item} in {sessions} sessions</source>
        <translation>有 {sessions} 个会话同时浏览了 {item}</translation>
    </message>
    <message>
        <source>There is no recommender &quot;{name}&quot;. Known: {known}.</source>
        <translation>没有名为“{name}”的推荐器，可用：{known}。</translation>
    </message>
    <message>
        <source>Ranking the later sessions</source>
        <translation>正在评估后续会话的排序</translation>
    </message>
    <message>
        <source>Fitting the recommenders</source>
        <translation>正在拟合推荐算法</translation>
    </message>
    <message>
        <source>At least one item must be asked for, not {k}.</source>
        <translation>推荐数量至少为 1，而不是 {k}。</translation>
    </message>
    <message>
        <source>The log has no items, so there is nothing to recommend.</source>
        <translation>日志中没有商品，无法推荐。</translation>
    </message>
    <message>
        <source>The split does not belong to this log.</source>
        <translation>数据划分与本日志不匹配。</translation>
    </message>
    <message>
        <source>Any purchase</source>
        <translation>任意购买</translation>
    </message>
    <message>
        <source>assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Synthetic log</source>
        <translation>合成日志</translation>
    </message>
    <message>
        <source>{share:0} of the interval comes from what is assumed about effects, not from luck: more simulated visitors cannot narrow it, a real test can.</source>
        <translation>区间的 {share:0} 来自对效果的假设而非偶然：增加仿真访客不能缩小它，真实测试可以。</translation>
    </message>
    <message>
        <source>The data has changed since this simulation, which stands on data version {version}. Run it again before deciding.</source>
        <translation>此仿真基于数据版本 {version}，之后数据已有变化。决定之前请重新运行。</translation>
    </message>
    <message>
        <source>The data has changed since the intent model was trained.</source>
        <translation>意图模型训练之后数据已有变化。</translation>
    </message>
    <message>
        <source>No guidance has been simulated yet: this report describes what happened, not what guidance would change.</source>
        <translation>尚未仿真任何引导：本报告描述发生了什么，而不是引导会改变什么。</translation>
    </message>
    <message>
        <source>The data has changed since the recommenders were compared.</source>
        <translation>比较推荐器之后数据已有变化。</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title}（续）</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>A log without tests cannot say what guidance does. Each draw of the simulation takes its true effects from the ranges below; a strategy knows only their middles.</source>
        <translation>没有对照测试的日志无法说明引导的作用。仿真的每次抽样都从下列范围中取真实效果；策略只知道其中间值。</translation>
    </message>
    <message>
        <source>{share:1} of sessions buy ({low:1} to {high:1}), and {skipped} of the {buyers} buying sessions never use the cart: guidance at the cart alone would miss them.</source>
        <translation>{share:1} 的会话有购买（{low:1} 至 {high:1}），其中 {buyers} 个购买会话里有 {skipped} 个从未使用购物车：只在购物车处引导会错过它们。</translation>
    </message>
    <message>
        <source>{share:1} of sessions buy ({low:1} to {high:1}); {used} of the {buyers} buying sessions pass through the cart.</source>
        <translation>{share:1} 的会话有购买（{low:1} 至 {high:1}）；{buyers} 个购买会话中有 {used} 个经过购物车。</translation>
    </message>
    <message>
        <source>In {sessions} sessions two rules fit at the same moment; the one that stands first wins.</source>
        <translation>在 {sessions} 个会话中有两条规则同时符合；排在前面的优先。</translation>
    </message>
    <message>
        <source>{buyers} of {sessions} sessions hold a purchase: conversion is {share:2} ({low:2} to {high:2}).</source>
        <translation>{sessions} 个会话中有 {buyers} 个购买：转化率为 {share:2}（{low:2} 至 {high:2}）。</translation>
    </message>
    <message>
        <source>The rules would have fired in {fired} of {sessions} sessions ({share:1}).</source>
        <translation>规则会在 {sessions} 个会话中的 {fired} 个触发（{share:1}）。</translation>
    </message>
    <message>
        <source>In the first round {strategy} was shown {shown} times: {clicked} were clicked, {dismissed} dismissed, and {purchased} were followed by a purchase.</source>
        <translation>第一轮中“{strategy}”展示了 {shown} 次：点击 {clicked} 次，关闭 {dismissed} 次，随后购买 {purchased} 次。</translation>
    </message>
    <message>
        <source>The tenth of sessions with the highest purchase intent holds {share:0} of the buyers ({low:0} to {high:0}); a Markov model finds {markov:0}.</source>
        <translation>购买意图最高的十分之一会话包含 {share:0} 的购买者（{low:0} 至 {high:0}）；马尔可夫模型为 {markov:0}。</translation>
    </message>
    <message>
        <source>The intent model is right after {share:0} of {events} later events ({low:0} to {high:0}); too few of them belong to buyers to say more.</source>
        <translation>意图模型在 {events} 个后续事件中有 {share:0} 判断正确（{low:0} 至 {high:0}）；其中购买者太少，无法得出更多结论。</translation>
    </message>
    <message>
        <source>The tenth of sessions with the highest purchase intent holds {share:0} of the buyers ({low:0} to {high:0}).</source>
        <translation>购买意图最高的十分之一会话包含 {share:0} 的购买者（{low:0} 至 {high:0}）。</translation>
    </message>
    <message>
        <source>After each event the model says what the next {window} of the session will hold: a purchase, a cart, comparing, exploring or leaving. It is measured on {events} events of {sessions} later sessions that it has not seen.</source>
        <translation>每个事件之后，模型判断会话接下来 {window} 会发生什么：购买、加购、比较、探索或离开。评估使用了它未见过的 {sessions} 个较晚会话中的 {events} 个事件。</translation>
    </message>
    <message>
        <source>The tenth of sessions with the highest purchase intent holds {share:0} of the buyers ({low:0} to {high:0}); that is no better than a Markov model, which finds {markov:0}.</source>
        <translation>购买意图最高的十分之一会话包含 {share:0} 的购买者（{low:0} 至 {high:0}），并不优于马尔可夫模型的 {markov:0}。</translation>
    </message>
    <message>
        <source>First check passed: without guidance {simulated:2} buy in the simulation ({simulatedLow:2} to {simulatedHigh:2}), {log:2} in the log ({low:2} to {high:2}).</source>
        <translation>首要检查通过：不引导时仿真中 {simulated:2} 购买（{simulatedLow:2} 至 {simulatedHigh:2}），日志中为 {log:2}（{low:2} 至 {high:2}）。</translation>
    </message>
    <message>
        <source>First check failed: without guidance {simulated:2} buy in the simulation ({simulatedLow:2} to {simulatedHigh:2}), but {log:2} in the log ({low:2} to {high:2}). Differences between strategies may still hold, levels do not.</source>
        <translation>首要检查未通过：不引导时仿真中 {simulated:2} 购买（{simulatedLow:2} 至 {simulatedHigh:2}），而日志中为 {log:2}（{low:2} 至 {high:2}）。策略之间的差异可能仍成立，水平值不成立。</translation>
    </message>
    <message>
        <source>The clicks and purchases of one round update what model and hybrid believe about each action in the next.</source>
        <translation>一轮的点击和购买会更新“模型”和“混合”在下一轮中对每个动作的估计。</translation>
    </message>
    <message>
        <source>The log says who, what and when, but not what was done: each of its {events} rows counts as a view, and purchases cannot be known.</source>
        <translation>日志只记录了谁、什么商品、何时，没有行为类型：{events} 行都记为浏览，无法得知购买。</translation>
    </message>
    <message>
        <source>None of the {sessions} sessions holds a purchase, so what leads to one cannot be learnt from this log.</source>
        <translation>{sessions} 个会话中没有购买，无法从此日志得知什么会带来购买。</translation>
    </message>
    <message>
        <source>The run was stopped after {sessions} sessions a strategy: intervals are wider.</source>
        <translation>运行在每个策略 {sessions} 个会话后停止：区间更宽。</translation>
    </message>
    <message>
        <source>Each number can be made again from the same data version with the same seed and program version.</source>
        <translation>用相同的数据版本、种子和程序版本，可以重新得到每个数字。</translation>
    </message>
    <message>
        <source>The next item is among the first {k} of {recommender} in {share:1} of cases ({low:1} to {high:1}).</source>
        <translation>“{recommender}”的前 {k} 个推荐中包含下一件商品的比例为 {share:1}（{low:1} 至 {high:1}）。</translation>
    </message>
    <message>
        <source>The next item is among the first {k} of {recommender} in {share:1} of cases ({low:1} to {high:1}); among the most popular in {popular:1}.</source>
        <translation>“{recommender}”的前 {k} 个推荐中包含下一件商品的比例为 {share:1}（{low:1} 至 {high:1}）；热门商品为 {popular:1}。</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase: {a}, then {b}.</source>
        <translation>最可能的购买路径：{a}，然后{b}。</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase: {a}, then {b}, then {c}.</source>
        <translation>最可能的购买路径：{a}，然后{b}，再{c}。</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase: {a}, then {b}, {c} and {d}.</source>
        <translation>最可能的购买路径：{a}，然后{b}、{c}和{d}。</translation>
    </message>
    <message>
        <source>Training was stopped by hand; the best weights until then are used.</source>
        <translation>训练被手动停止；使用停止前的最佳权重。</translation>
    </message>
    <message>
        <source>{events} events lie too near to the end of the log to know what followed; they are neither trained on nor tested.</source>
        <translation>{events} 个事件离日志结尾太近，无法得知之后发生了什么；它们既不用于训练也不用于测试。</translation>
    </message>
    <message>
        <source>There is no folder &quot;{folder}&quot; to write the report into.</source>
        <translation>没有用于写入报告的文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The folder &quot;{folder}&quot; cannot be written to. Choose another one for the report.</source>
        <translation>文件夹“{folder}”不可写入。请为报告选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Data version {version}, fingerprint {fingerprint} · seed {seed} · {draws} draws · margin {margin} · Guidepost {program}</source>
        <translation>数据版本 {version}，指纹 {fingerprint} · 种子 {seed} · {draws} 次抽样 · 毛利率 {margin} · Guidepost {program}</translation>
    </message>
    <message>
        <source>Data version {version}, fingerprint {fingerprint} · Guidepost {program}</source>
        <translation>数据版本 {version}，指纹 {fingerprint} · Guidepost {program}</translation>
    </message>
    <message>
        <source>Gathering what the report shows</source>
        <translation>正在收集报告内容</translation>
    </message>
    <message>
        <source>What {sessions} sessions show</source>
        <translation>{sessions} 个会话说明了什么</translation>
    </message>
    <message>
        <source>{share} of sessions buy; no guidance has been compared yet</source>
        <translation>{share} 的会话有购买；尚未比较任何引导策略</translation>
    </message>
    <message>
        <source>No strategy beats doing nothing</source>
        <translation>没有策略胜过不引导</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is a folder. Give a file name for the report.</source>
        <translation>“{file}”是一个文件夹。请为报告给出文件名。</translation>
    </message>
    <message>
        <source>luck</source>
        <translation>偶然</translation>
    </message>
    <message>
        <source>{a} minus {b}</source>
        <translation>{a} 减 {b}</translation>
    </message>
    <message>
        <source>Intent: no model has been trained.</source>
        <translation>意图：尚未训练模型。</translation>
    </message>
    <message>
        <source>Journeys: no log has been imported.</source>
        <translation>用户路径：尚未导入日志。</translation>
    </message>
    <message>
        <source>Recommendations: the recommenders have not been compared.</source>
        <translation>推荐：尚未比较推荐器。</translation>
    </message>
    <message>
        <source>Simulation and feedback: no scenario has been run.</source>
        <translation>仿真与反馈：尚未运行任何方案。</translation>
    </message>
    <message>
        <source>Rules on the log: they need an intent model.</source>
        <translation>规则试算：需要意图模型。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The project has no run {run}.</source>
        <translation>项目中没有运行 {run}。</translation>
    </message>
    <message>
        <source>The report &quot;{file}&quot; could not be written: {detail}.</source>
        <translation>无法写入报告“{file}”：{detail}。</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{whole} 中的 {part}</translation>
    </message>
    <message>
        <source>Purchase, all steps</source>
        <translation>购买，经过所有步骤</translation>
    </message>
    <message>
        <source>Steps skipped</source>
        <translation>购买，跳过步骤</translation>
    </message>
    <message>
        <source>{action}, {depth}</source>
        <translation>{action}，{depth}</translation>
    </message>
    <message>
        <source>{action} (switched off)</source>
        <translation>{action}（已关闭）</translation>
    </message>
    <message>
        <source>Log {log}: {events} events, {sessions} sessions, {from} to {to} UTC</source>
        <translation>日志 {log}：{events} 个事件，{sessions} 个会话，{from} 至 {to} UTC</translation>
    </message>
    <message>
        <source>Log {log}: {events} events, {sessions} sessions</source>
        <translation>日志 {log}：{events} 个事件，{sessions} 个会话</translation>
    </message>
    <message>
        <source>Two arms, nothing against {strategy}, split by visitor: {sessions} sessions in each arm find a difference of {uplift} four times in five (two-sided, 5&#x202f;%).</source>
        <translation>两组对照：“不引导”与“{strategy}”，按访客随机分组；每组 {sessions} 个会话，有五分之四的把握发现 {uplift} 的差异（双侧 5%）。</translation>
    </message>
    <message>
        <source>At this log&apos;s {daily} sessions a day, both arms together take {days} {days|day|days}.</source>
        <translation>按此日志每天 {daily} 个会话计算，两组共需 {days} 天。</translation>
    </message>
    <message>
        <source>The simulation finds no difference that a real test could confirm. Change what is shown, or when, before spending visitors on a test.</source>
        <translation>仿真没有发现真实测试可以证实的差异。请先改变展示的内容或时机，再投入访客做测试。</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>A report is written as HTML or PDF: &quot;{file}&quot; must end in .html or .pdf.</source>
        <translation>报告可写为 HTML 或 PDF：“{file}”须以 .html 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Part of the uplift&apos;s variance that comes from not knowing the true effects.</source>
        <translation>提升的方差中因不知真实效果而来的部分。</translation>
    </message>
    <message>
        <source>Share of the draws in which the strategy has the highest net gain.</source>
        <translation>该策略净收益最高的抽样比例。</translation>
    </message>
    <message>
        <source>Clicked, divided by shown.</source>
        <translation>点击数除以展示数。</translation>
    </message>
    <message>
        <source>Sessions with a purchase, divided by sessions.</source>
        <translation>有购买的会话数除以会话数。</translation>
    </message>
    <message>
        <source>95&#x202f;%. Shares of the log: Wilson. Model and recommenders: bootstrap over sessions. Simulation: luck and assumed effects together.</source>
        <translation>95%。日志比例：Wilson；模型与推荐器：按会话自助法；仿真：偶然与效果假设合计。</translation>
    </message>
    <message>
        <source>(Revenue × margin − cost of guidance) per 1,000 sessions, against nothing.</source>
        <translation>每千次会话的（收入 × 毛利率 − 引导成本），相对不引导。</translation>
    </message>
    <message>
        <source>The model&apos;s chance of a purchase in the next minutes of the session, from what has happened so far.</source>
        <translation>模型根据已发生的事件，对会话接下来几分钟内购买的概率判断。</translation>
    </message>
    <message>
        <source>Shown and bought within the session, divided by shown.</source>
        <translation>展示后在会话内购买的次数除以展示数。</translation>
    </message>
    <message>
        <source>Expected rating from 1 to 5; fitted where the log has ratings, else assumed.</source>
        <translation>1 至 5 的预期评分；日志有评分时由其拟合，否则为假设。</translation>
    </message>
    <message>
        <source>The events of one user without a long pause, or as the log numbers them.</source>
        <translation>同一用户没有长时间停顿的一串事件，或按日志自带的编号。</translation>
    </message>
    <message>
        <source>Jensen-Shannon</source>
        <translation>Jensen-Shannon 散度</translation>
    </message>
    <message>
        <source>Kolmogorov-Smirnov</source>
        <translation>Kolmogorov-Smirnov 距离</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{events} events, {sessions} sessions, {users} users, {items} items</source>
        <translation>{events} 个事件，{sessions} 个会话，{users} 位用户，{items} 件商品</translation>
    </message>
    <message>
        <source>Data version</source>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>{from} to {to}</source>
        <translation>{from} 至 {to}</translation>
    </message>
    <message>
        <source>A session ends after a pause of</source>
        <translation>会话在停顿多久后结束</translation>
    </message>
    <message>
        <source>Report made on (UTC)</source>
        <translation>报告生成时间（UTC）</translation>
    </message>
    <message>
        <source>User ids</source>
        <translation>用户标识</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>{minutes} minutes, where the log has no sessions of its own</source>
        <translation>{minutes} 分钟（日志没有自带会话时）</translation>
    </message>
    <message>
        <source>Intent model</source>
        <translation>意图模型</translation>
    </message>
    <message>
        <source>model {model}: causal transformer, {parameters} weights, seed {seed}, {backend}, trained {created} with Guidepost {program}</source>
        <translation>模型 {model}：因果 Transformer，{parameters} 个权重，种子 {seed}，{backend}，{created} 由 Guidepost {program} 训练</translation>
    </message>
    <message>
        <source>Report made by</source>
        <translation>报告生成</translation>
    </message>
    <message>
        <source>Guidepost {program}</source>
        <translation>Guidepost {program}</translation>
    </message>
    <message>
        <source>replaced by keyed pseudonyms</source>
        <translation>已替换为带密钥的假名</translation>
    </message>
    <message>
        <source>kept as the log has them</source>
        <translation>保留日志中的原值</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Data of the simulation</source>
        <translation>仿真所用数据</translation>
    </message>
    <message>
        <source>run {run} of {scenario}: seed {seed}, {draws} draws, {visitors} sessions each, {created} with Guidepost {program}</source>
        <translation>运行 {run}（{scenario}）：种子 {seed}，{draws} 次抽样，每个策略 {visitors} 个会话，{created} 由 Guidepost {program} 完成</translation>
    </message>
    <message>
        <source>Time covered (UTC)</source>
        <translation>覆盖时间（UTC）</translation>
    </message>
    <message>
        <source>{version}, fingerprint {fingerprint}</source>
        <translation>{version}，指纹 {fingerprint}</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Mix of event types</source>
        <translation>事件类型构成</translation>
    </message>
    <message>
        <source>Time between events</source>
        <translation>事件间隔</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Events in a session</source>
        <translation>会话长度</translation>
    </message>
    <message>
        <source>Draws of the effects</source>
        <translation>效果的抽样次数</translation>
    </message>
    <message>
        <source>Share of choices varied to learn</source>
        <translation>为学习而变化的选择比例</translation>
    </message>
    <message>
        <source>Margin on revenue</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Most showings of a session, by rules</source>
        <translation>规则在每个会话的最多展示次数</translation>
    </message>
    <message>
        <source>Value of an order</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>prices of the log</source>
        <translation>日志中的价格</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Rating without guidance, 1 to 5</source>
        <translation>不引导时的评分，1 至 5</translation>
    </message>
    <message>
        <source>Simulated sessions of each strategy and round</source>
        <translation>每个策略每轮的仿真会话数</translation>
    </message>
    <message>
        <source>{source}, {date}</source>
        <translation>{source}，{date}</translation>
    </message>
    <message>
        <source>assumed, no source</source>
        <translation>假设，无来源</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>assumed; used only without prices</source>
        <translation>假设；仅在没有价格时使用</translation>
    </message>
    <message>
        <source>set in the scenario</source>
        <translation>方案中的设置</translation>
    </message>
    <message>
        <source>not: {what}</source>
        <translation>非：{what}</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what} intent from {least:0} to {most:0}</source>
        <translation>{what}意图在 {least:0} 至 {most:0}</translation>
    </message>
    <message>
        <source>{what} intent at least {least:0}</source>
        <translation>{what}意图不低于 {least:0}</translation>
    </message>
    <message>
        <source>{what} intent at most {most:0}</source>
        <translation>{what}意图不高于 {most:0}</translation>
    </message>
    <message>
        <source>{what} from {least} to {most}</source>
        <translation>{what}在 {least} 至 {most}</translation>
    </message>
    <message>
        <source>{what} at least {least}</source>
        <translation>{what}不少于 {least}</translation>
    </message>
    <message>
        <source>{what} at most {most}</source>
        <translation>{what}不多于 {most}</translation>
    </message>
    <message>
        <source>assumption share</source>
        <translation>假设占比</translation>
    </message>
    <message>
        <source>best in</source>
        <translation>最优概率</translation>
    </message>
    <message>
        <source>click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>net gain</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>purchase intent</source>
        <translation>购买意图</translation>
    </message>
    <message>
        <source>purchase rate</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>days from first view to purchase</source>
        <translation>首次浏览到购买的天数</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>% that bought</source>
        <translation>实际购买的百分比</translation>
    </message>
    <message>
        <source>% of cases</source>
        <translation>占案例的百分比</translation>
    </message>
    <message>
        <source>hours from first view to purchase</source>
        <translation>首次浏览到购买的小时数</translation>
    </message>
    <message>
        <source>median {median}</source>
        <translation>中位数 {median}</translation>
    </message>
    <message>
        <source>minutes from first view to purchase</source>
        <translation>首次浏览到购买的分钟数</translation>
    </message>
    <message>
        <source>NDCG at {k}</source>
        <translation>NDCG@{k}</translation>
    </message>
    <message>
        <source>{currency} per 1,000 sessions</source>
        <translation>每千次会话（{currency}）</translation>
    </message>
    <message>
        <source>times the odds to buy</source>
        <translation>购买几率的倍数</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>purchase intent, %</source>
        <translation>购买意图，%</translation>
    </message>
    <message>
        <source>% of the buyers</source>
        <translation>占购买者的百分比</translation>
    </message>
    <message>
        <source>simulated sessions</source>
        <translation>仿真会话数</translation>
    </message>
    <message>
        <source>Click rate by round</source>
        <translation>各轮点击率</translation>
    </message>
    <message>
        <source>Clicked of shown, %; 95&#x202f;% interval</source>
        <translation>点击占展示的百分比；95% 区间</translation>
    </message>
    <message>
        <source>What happened against what the model said</source>
        <translation>实际与模型判断</translation>
    </message>
    <message>
        <source>columns: what the model said</source>
        <translation>列：模型的判断</translation>
    </message>
    <message>
        <source>Hardest to foresee: {intent}, {share:0} right</source>
        <translation>最难预见：{intent}，{share:0} 正确</translation>
    </message>
    <message>
        <source>Rows: what happened in {events} later events; % of each row</source>
        <translation>行：{events} 个较晚事件中的实际情况；占每行的百分比</translation>
    </message>
    <message>
        <source>Conversion while the simulation ran</source>
        <translation>仿真过程中的转化率</translation>
    </message>
    <message>
        <source>Conversion so far, %; bands: 95&#x202f;% interval of nothing and of the best</source>
        <translation>累计转化率，%；色带：不引导与最佳策略的 95% 区间</translation>
    </message>
    <message>
        <source>{assumed} of {all} effects have no published source</source>
        <translation>{all} 个效果中有 {assumed} 个没有公开来源</translation>
    </message>
    <message>
        <source>Multiplier of the odds to buy after the action, 95&#x202f;% range; upright line: no effect</source>
        <translation>动作之后购买几率的倍数，95% 范围；竖线：无效果</translation>
    </message>
    <message>
        <source>{share:1} of sessions end in a purchase</source>
        <translation>{share:1} 的会话有购买</translation>
    </message>
    <message>
        <source>{share:0} of those with {step} go on to a purchase ({low:0} to {high:0})</source>
        <translation>有“{step}”的会话中 {share:0} 继续购买（{low:0} 至 {high:0}）</translation>
    </message>
    <message>
        <source>sessions, every one with: {step}</source>
        <translation>个会话，均有：{step}</translation>
    </message>
    <message>
        <source>No session reaches a purchase</source>
        <translation>没有会话到达购买</translation>
    </message>
    <message>
        <source>Share of {sessions} sessions, 95&#x202f;% interval</source>
        <translation>占 {sessions} 个会话的比例，95% 区间</translation>
    </message>
    <message>
        <source>{skipped} of {buyers} buying sessions skip the cart</source>
        <translation>{buyers} 个购买会话中有 {skipped} 个跳过购物车</translation>
    </message>
    <message>
        <source>Next item among the first {k}, share of {cases} cases; 95&#x202f;% interval</source>
        <translation>前 {k} 个中包含下一件商品，占 {cases} 例的比例；95% 区间</translation>
    </message>
    <message>
        <source>Next item among the first {k}: no clear winner</source>
        <translation>前 {k} 个推荐的命中率：没有明显胜者</translation>
    </message>
    <message>
        <source>How one event follows another</source>
        <translation>事件如何相继发生</translation>
    </message>
    <message>
        <source>Steps between events in {sessions} sessions, width by log count</source>
        <translation>{sessions} 个会话中事件之间的步骤，线宽按次数的对数</translation>
    </message>
    <message>
        <source>Steps between events in {sessions} sessions, width by log count; the {hidden} rarest are not drawn</source>
        <translation>{sessions} 个会话中事件之间的步骤，线宽按次数的对数；最少的 {hidden} 种未画出</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase is drawn in ink</source>
        <translation>深色线为最可能的购买路径</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase is straight from a view</source>
        <translation>最可能的购买路径是浏览后直接购买</translation>
    </message>
    <message>
        <source>It learnt until epoch {epoch} of {epochs}</source>
        <translation>学习到第 {epoch} 轮（共 {epochs} 轮）</translation>
    </message>
    <message>
        <source>best: epoch {epoch}</source>
        <translation>最佳：第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Cross-entropy by epoch, lower is better</source>
        <translation>各轮的交叉熵，越低越好</translation>
    </message>
    <message>
        <source>It stopped learning at epoch {epoch}</source>
        <translation>在第 {epoch} 轮后不再提升</translation>
    </message>
    <message>
        <source>NDCG at {k}, 0 to 1, of {cases} cases; 95&#x202f;% interval</source>
        <translation>NDCG@{k}，0 至 1，{cases} 例；95% 区间</translation>
    </message>
    <message>
        <source>Nearness to the top: no clear winner</source>
        <translation>排名靠前程度：没有明显胜者</translation>
    </message>
    <message>
        <source>No strategy clearly pays for itself</source>
        <translation>没有策略明显收回成本</translation>
    </message>
    <message>
        <source>Net gain, {currency} per 1,000 sessions; 95&#x202f;% interval</source>
        <translation>净收益，每千次会话（{currency}）；95% 区间</translation>
    </message>
    <message>
        <source>Only {strategy} clearly pays for itself</source>
        <translation>只有“{strategy}”明显收回成本</translation>
    </message>
    <message>
        <source>{count} of {all} strategies clearly pay for themselves</source>
        <translation>{all} 个策略中有 {count} 个明显收回成本</translation>
    </message>
    <message>
        <source>{share:0} of the interval is assumption</source>
        <translation>区间的 {share:0} 来自假设</translation>
    </message>
    <message>
        <source>Variance of the best strategy&apos;s uplift; more visitors cannot narrow the second part</source>
        <translation>最佳策略提升的方差；增加访客不能缩小第二部分</translation>
    </message>
    <message>
        <source>Purchase rate by round</source>
        <translation>各轮购买率</translation>
    </message>
    <message>
        <source>Bought within the session of shown, %; 95&#x202f;% interval</source>
        <translation>会话内购买占展示的百分比；95% 区间</translation>
    </message>
    <message>
        <source>What was said against what happened</source>
        <translation>预测与实际</translation>
    </message>
    <message>
        <source>Observed share of {events} later events, 95&#x202f;% interval</source>
        <translation>{events} 个较晚事件中的实际比例，95% 区间</translation>
    </message>
    <message>
        <source>When it says {said:0}, {happened:0} buy</source>
        <translation>模型说 {said:0} 时，实际有 {happened:0} 购买</translation>
    </message>
    <message>
        <source>Satisfaction by round</source>
        <translation>各轮满意度</translation>
    </message>
    <message>
        <source>Expected rating, 1 to 5; 95&#x202f;% interval</source>
        <translation>预期评分，1 至 5；95% 区间</translation>
    </message>
    <message>
        <source>Half of the buyers decide within {median}</source>
        <translation>半数购买者在 {median} 内做出决定</translation>
    </message>
    <message>
        <source>{sessions} sessions with a view before the purchase</source>
        <translation>{sessions} 个购买前有浏览的会话</translation>
    </message>
    <message>
        <source>The top tenth holds {share:0} of the buyers</source>
        <translation>前十分之一包含 {share:0} 的购买者</translation>
    </message>
    <message>
        <source>The top tenth holds {share:0} of the buyers, more than by counting</source>
        <translation>前十分之一包含 {share:0} 的购买者，优于简单计数</translation>
    </message>
    <message>
        <source>Share of {buyers} buying sessions among the tenth with the highest purchase intent, 95&#x202f;% interval</source>
        <translation>{buyers} 个购买会话中位于购买意图最高十分之一的比例，95% 区间</translation>
    </message>
    <message>
        <source>No difference in conversion beyond chance</source>
        <translation>转化率没有超出偶然的差异</translation>
    </message>
    <message>
        <source>Conversion minus nothing, points; 95&#x202f;% interval</source>
        <translation>转化率减去不引导，百分点；95% 区间</translation>
    </message>
    <message>
        <source>Some strategies raise conversion</source>
        <translation>部分策略提高了转化率</translation>
    </message>
    <message>
        <source>of sessions buy</source>
        <translation>的会话有购买</translation>
    </message>
    <message>
        <source>on {items} items</source>
        <translation>涉及 {items} 件商品</translation>
    </message>
    <message>
        <source>of next items in the first {k}</source>
        <translation>的下一件商品在前 {k} 个推荐中</translation>
    </message>
    <message>
        <source>recommended by {recommender}</source>
        <translation>由“{recommender}”推荐</translation>
    </message>
    <message>
        <source>per 1,000 sessions</source>
        <translation>每千次会话</translation>
    </message>
    <message>
        <source>net gain, {strategy}</source>
        <translation>“{strategy}”的净收益</translation>
    </message>
    <message>
        <source>of sessions the rules reach</source>
        <translation>的会话会触发规则</translation>
    </message>
    <message>
        <source>of {users} users</source>
        <translation>来自 {users} 位用户</translation>
    </message>
    <message>
        <source>of buyers in the top tenth</source>
        <translation>的购买者在前十分之一</translation>
    </message>
    <message>
        <source>by purchase intent</source>
        <translation>按购买意图排序</translation>
    </message>
    <message>
        <source>points with {strategy}</source>
        <translation>个百分点（{strategy}）</translation>
    </message>
    <message>
        <source>of conversion</source>
        <translation>转化率提升</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>仅此规则</translation>
    </message>
    <message>
        <source>Assumption share</source>
        <translation>假设占比</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{strategy} believes</source>
        <translation>“{strategy}”的估计</translation>
    </message>
    <message>
        <source>Best in</source>
        <translation>最优概率</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>Buys</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Of the order</source>
        <translation>占订单</translation>
    </message>
    <message>
        <source>Per showing</source>
        <translation>每次展示</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Dismissal rate</source>
        <translation>关闭率</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>中位时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Odds to buy</source>
        <translation>购买几率</translation>
    </message>
    <message>
        <source>NDCG</source>
        <translation>NDCG</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Path (repeats folded)</source>
        <translation>路径（合并重复）</translation>
    </message>
    <message>
        <source>Purchase rate</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Recommender</source>
        <translation>推荐器</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Rating change</source>
        <translation>评分变化</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Sessions shown</source>
        <translation>展示会话</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>比例，%</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Uplift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>Accuracy without last events, %</source>
        <translation>不含末个事件的准确率，%</translation>
    </message>
    <message>
        <source>AUC of purchase</source>
        <translation>购买的 AUC</translation>
    </message>
    <message>
        <source>Average precision of purchase</source>
        <translation>购买的平均精确率</translation>
    </message>
    <message>
        <source>Calibration error (ECE)</source>
        <translation>校准误差（ECE）</translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Log-loss without last events</source>
        <translation>不含末个事件的对数损失</translation>
    </message>
    <message>
        <source>F1 (macro)</source>
        <translation>F1（宏平均）</translation>
    </message>
    <message>
        <source>Precision (macro), %</source>
        <translation>精确率（宏平均），%</translation>
    </message>
    <message>
        <source>Recall (macro), %</source>
        <translation>召回率（宏平均），%</translation>
    </message>
    <message>
        <source>Buyers in the top tenth, %</source>
        <translation>前十分之一中的购买者，%</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>所作假设</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>阅读须知</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>用户意图识别</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>用户路径</translation>
    </message>
    <message>
        <source>Not in this report yet</source>
        <translation>本报告尚未包含</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数字从何而来</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>Rules on the log as it was</source>
        <translation>规则在原日志上的表现</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The test that would prove it</source>
        <translation>可以证实它的测试</translation>
    </message>
    <message>
        <source>What the feedback taught</source>
        <translation>反馈带来的修正</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <source>The same visitors under both strategies; points, and {currency} per 1,000 sessions; 95&#x202f;% interval</source>
        <translation>同一批访客在两种策略下；百分点，以及每千次会话（{currency}）；95% 区间</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Effects and their sources</source>
        <translation>效果及其来源</translation>
    </message>
    <message>
        <source>Multiplier of the odds to buy with its 95&#x202f;% range; rates and cost of the order in %; cost per showing in the currency&apos;s units</source>
        <translation>购买几率的倍数及其 95% 范围；比率和订单成本为 %；每次展示成本以货币单位计</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>返回的反馈</translation>
    </message>
    <message>
        <source>Counts over all draws; rates in %, satisfaction 1 to 5; small: 95&#x202f;% interval</source>
        <translation>全部抽样的计数；比率为 %，满意度 1 至 5；小字：95% 区间</translation>
    </message>
    <message>
        <source>Counts over all draws; rates in %, satisfaction 1 to 5 (assumed); small: 95&#x202f;% interval</source>
        <translation>全部抽样的计数；比率为 %，满意度 1 至 5（假设）；小字：95% 区间</translation>
    </message>
    <message>
        <source>How like the log the simulated sessions are</source>
        <translation>仿真会话与日志的相似程度</translation>
    </message>
    <message>
        <source>Simulated sessions without guidance against the log; 0 is alike</source>
        <translation>无引导的仿真会话与日志比较；0 表示相同</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>Rows: read = accepted + duplicates + rejected</source>
        <translation>行数：读取 = 接受 + 重复 + 拒绝</translation>
    </message>
    <message>
        <source>The model beside its baselines</source>
        <translation>模型与基线</translation>
    </message>
    <message>
        <source>{events} later events of {sessions} sessions, {buyers} of them buying; shares in %, 95&#x202f;% interval</source>
        <translation>{sessions} 个较晚会话的 {events} 个事件，其中 {buyers} 个会话购买；比例为 %，95% 区间</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>{currency} per 1,000 sessions; best in: share of the draws; break-even: how strong the effects must be, as a multiple of what is assumed; small: 95&#x202f;% interval</source>
        <translation>每千次会话（{currency}）；最优概率：占抽样的比例；盈亏平衡：效果须达到假设的多少倍；小字：95% 区间</translation>
    </message>
    <message>
        <source>The most frequent paths hold {share:0} of the sessions</source>
        <translation>最常见的路径占会话的 {share:0}</translation>
    </message>
    <message>
        <source>{listed} of {different} different paths, repeats folded; they hold {held} of {sessions} sessions</source>
        <translation>{different} 条不同路径中的 {listed} 条，重复步骤已合并；包含 {sessions} 个会话中的 {held} 个</translation>
    </message>
    <message>
        <source>Data, model and run</source>
        <translation>数据、模型与运行</translation>
    </message>
    <message>
        <source>Rates and satisfaction</source>
        <translation>比率与满意度</translation>
    </message>
    <message>
        <source>Rates in %, uplift in points against nothing, satisfaction 1 to 5; {sessions} simulated sessions each; small: 95&#x202f;% interval</source>
        <translation>比率为 %，提升为相对不引导的百分点，满意度 1 至 5；每个策略 {sessions} 个仿真会话；小字：95% 区间</translation>
    </message>
    <message>
        <source>The recommenders side by side</source>
        <translation>推荐器并列比较</translation>
    </message>
    <message>
        <source>At {k}, full ranking of all items, {cases} cases in {sessions} later sessions; 95&#x202f;% interval</source>
        <translation>前 {k} 个，对全部商品排序，{sessions} 个较晚会话中的 {cases} 例；95% 区间</translation>
    </message>
    <message>
        <source>What each rule would have reached</source>
        <translation>每条规则会触及的会话</translation>
    </message>
    <message>
        <source>{sessions} sessions of the log; rates in %, with 95&#x202f;% interval</source>
        <translation>日志的 {sessions} 个会话；比率为 %，附 95% 区间</translation>
    </message>
    <message>
        <source>Other assumptions and settings</source>
        <translation>其他假设与设置</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>{sessions} sessions; rates in %, with 95&#x202f;% interval</source>
        <translation>{sessions} 个会话；比率为 %，附 95% 区间</translation>
    </message>
    <message>
        <source>Strategies side by side</source>
        <translation>策略并列比较</translation>
    </message>
    <message>
        <source>Rates in %, satisfaction 1 to 5, money in {currency} per 1,000 sessions; {sessions} simulated sessions each</source>
        <translation>比率为 %，满意度 1 至 5，金额为每千次会话（{currency}）；每个策略 {sessions} 个仿真会话</translation>
    </message>
    <message>
        <source>Rates in %, satisfaction 1 to 5 (assumed), money in {currency} per 1,000 sessions; {sessions} simulated sessions each</source>
        <translation>比率为 %，满意度 1 至 5（假设），金额为每千次会话（{currency}）；每个策略 {sessions} 个仿真会话</translation>
    </message>
    <message>
        <source>Storing outcomes</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>There is no strategy &quot;{name}&quot;. Known: {known}.</source>
        <translation>没有名为“{name}”的策略，可用：{known}。</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} 正被其他程序使用。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>无法打开 {path}。</translation>
    </message>
    <message>
        <source>The project {path} is damaged.</source>
        <translation>项目 {path} 已损坏。</translation>
    </message>
    <message>
        <source>The disk is full; {path} was left as it was.</source>
        <translation>磁盘已满；{path} 保持原状。</translation>
    </message>
    <message>
        <source>{path} is an empty file, not a project.</source>
        <translation>{path} 是空文件，不是项目。</translation>
    </message>
    <message>
        <source>{path} is there already.</source>
        <translation>{path} 已存在。</translation>
    </message>
    <message>
        <source>{path} cannot be written; it is open for reading only.</source>
        <translation>{path} 不可写，已以只读方式打开。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written.</source>
        <translation>文件夹 {path} 不可写。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a project.</source>
        <translation>{path} 是文件夹，不是项目。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>需要填写名称。</translation>
    </message>
    <message>
        <source>The name &quot;{name}&quot; is taken.</source>
        <translation>名称“{name}”已被使用。</translation>
    </message>
    <message>
        <source>{path} was made by a newer Guidepost (schema {schema}; this program knows {known}): update the program to open it.</source>
        <translation>{path} 由更新版本的 Guidepost 创建（结构版本 {schema}，本程序支持到 {known}）：请升级程序后再打开。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>The project has no scenario {scenario}.</source>
        <translation>项目中没有方案 {scenario}。</translation>
    </message>
    <message>
        <source>{path} is not a Guidepost project.</source>
        <translation>{path} 不是 Guidepost 项目。</translation>
    </message>
    <message>
        <source>There is no project {path}.</source>
        <translation>项目 {path} 不存在。</translation>
    </message>
    <message>
        <source>{path} is from an older Guidepost and has to be brought up to date first, but it cannot be written.</source>
        <translation>{path} 由旧版 Guidepost 创建，需先升级，但当前不可写。</translation>
    </message>
    <message>
        <source>{path} is open in another window; here it is open for reading only.</source>
        <translation>{path} 已在另一个窗口中打开，此处为只读。</translation>
    </message>
    <message>
        <source>{path} is open for reading only.</source>
        <translation>{path} 以只读方式打开。</translation>
    </message>
    <message>
        <source>{path} is sealed; this program cannot open sealed projects.</source>
        <translation>{path} 已加密，本程序无法打开加密项目。</translation>
    </message>
    <message>
        <source>The project {path} reports: {detail}.</source>
        <translation>项目 {path} 报告错误：{detail}。</translation>
    </message>
    <message>
        <source>The log has more than {most} event types: the column for the event type is probably the wrong one.</source>
        <translation>日志的事件类型超过 {most} 种：事件类型列可能选错了。</translation>
    </message>
    <message>
        <source>Something went wrong inside this job: {what}. Nothing else was changed; try again, and copy the diagnostics if it happens again.</source>
        <translation>任务内部出错：{what}。其他内容未受影响；请重试，若再次发生请复制诊断信息。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <source>visitors</source>
        <translation>位访客</translation>
    </message>
    <message>
        <source>{assumed} of {effects} effects are assumed.</source>
        <translation>{effects} 项效果中有 {assumed} 项为假设。</translation>
    </message>
    <message>
        <source>{buyers} sessions with a purchase are too few to say much ({needed} needed).</source>
        <translation>只有 {buyers} 个会话有购买，不足以得出结论（需要 {needed} 个）。</translation>
    </message>
    <message>
        <source>{failed} of {checks} fidelity checks failed: simulated sessions differ from the log&apos;s.</source>
        <translation>{checks} 项保真检查中有 {failed} 项未通过：仿真会话与日志有差异。</translation>
    </message>
    <message>
        <source>Without guidance {simulated} buy in the simulation, but {log} in the log: read differences between strategies, not levels.</source>
        <translation>不引导时仿真转化率为 {simulated}，而日志为 {log}：请看策略间差异，不要看绝对水平。</translation>
    </message>
    <message>
        <source>Stopped at {done} of {planned} visitors: intervals are wider.</source>
        <translation>计划 {planned} 位访客，在第 {done} 位时停止：区间更宽。</translation>
    </message>
    <message>
        <source>Satisfaction is assumed, from {base} without guidance: the log has no ratings.</source>
        <translation>满意度为假设值，不引导时为 {base}：日志没有评分。</translation>
    </message>
    <message>
        <source>The log has no prices: an order is taken as {value}.</source>
        <translation>日志没有价格：假设每单为 {value}。</translation>
    </message>
    <message>
        <source>{^strategy} gains most, {gain:0} per 1,000 sessions, but it may be nothing (95&#x202f;% interval {low:n0} to {high:n0}); it is best in {probability} of the draws.</source>
        <translation>“{strategy}”净收益最高，每千次会话 {gain:0}，但也可能没有效果（95% 区间 {low:n0} 至 {high:n0}）；在 {probability} 的抽样中最优。</translation>
    </message>
    <message>
        <source>The log has no purchases, so no strategy can be ranked by what it gains.</source>
        <translation>日志中没有购买，无法按收益比较策略。</translation>
    </message>
    <message>
        <source>No guidance pays here: {strategy}, the best of them, comes to {gain:0} per 1,000 sessions (95&#x202f;% interval {low:n0} to {high:n0}). Showing nothing is best in {probability} of the draws.</source>
        <translation>在此引导并不划算：其中最好的“{strategy}”每千次会话为 {gain:0}（95% 区间 {low:n0} 至 {high:n0}）。不引导在 {probability} 的抽样中最优。</translation>
    </message>
    <message>
        <source>Only &quot;nothing&quot; was simulated; choose a strategy to compare it with.</source>
        <translation>仅仿真了“不引导”；请选择要比较的策略。</translation>
    </message>
    <message>
        <source>Test {strategy} first: it gains {gain:0} per 1,000 sessions (95&#x202f;% interval {low:n0} to {high:n0}) and is best in {probability} of the draws.</source>
        <translation>建议先测试“{strategy}”策略：每千次会话净收益 {gain:0}（95% 区间 {low:n0} 至 {high:n0}），在 {probability} 的抽样中最优。</translation>
    </message>
    <message>
        <source>The stored run cannot be read: {detail}</source>
        <translation>无法读取已保存的运行结果：{detail}</translation>
    </message>
    <message>
        <source>The stored feedback cannot be read: {detail}</source>
        <translation>无法读取已保存的反馈：{detail}</translation>
    </message>
    <message>
        <source>{^action} is expected to gain most: {gain} a showing.</source>
        <translation>预计{action}的净收益最高：每次展示 {gain}。</translation>
    </message>
    <message>
        <source>Counting the funnel</source>
        <translation>正在统计漏斗</translation>
    </message>
    <message>
        <source>Loading the log</source>
        <translation>正在载入日志</translation>
    </message>
    <message>
        <source>This log does not fit into the machine&apos;s memory.</source>
        <translation>此日志超出了本机内存。</translation>
    </message>
    <message>
        <source>A funnel needs at least one step.</source>
        <translation>漏斗至少需要一个步骤。</translation>
    </message>
    <message>
        <source>Counting paths</source>
        <translation>正在统计路径</translation>
    </message>
    <message>
        <source>This log has no event type &quot;{step}&quot;. It has: {known}.</source>
        <translation>日志中没有事件类型“{step}”，已有类型：{known}。</translation>
    </message>
    <message>
        <source>The funnel&apos;s window must be longer than zero.</source>
        <translation>漏斗的时间窗必须大于零。</translation>
    </message>
    <message>
        <source>None of the {rows} rows of {path} could be read as an event; the first problem is in line {line}: {reason}.</source>
        <translation>{path} 的 {rows} 行均无法识别为事件；第一个问题在第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{^strategy} still pays when guidance works {share:0} as strongly as assumed; below that it loses.</source>
        <translation>引导效果达到假设的 {share:0} 时，“{strategy}”仍有收益；低于此则亏损。</translation>
    </message>
    <message>
        <source>{^strategy} pays only if guidance works {share:0} as strongly as assumed.</source>
        <translation>只有引导效果达到假设的 {share:0}，“{strategy}”才有收益。</translation>
    </message>
    <message>
        <source>{^strategy} gains {gain} per 1,000 sessions against nothing ({low:0} to {high:0}) and is best in {probability:0} of the draws.</source>
        <translation>“{strategy}”相对不引导每千次会话净收益 {gain}（{low:0} 至 {high:0}），在 {probability:0} 的抽样中最优。</translation>
    </message>
    <message>
        <source>{^strategy} guidance converts {conversion:2} of simulated sessions against {nothing:2} without ({uplift}, {low:2} to {high:2}).</source>
        <translation>“{strategy}”引导下 {conversion:2} 的仿真会话有购买，不引导时为 {nothing:2}（{uplift}，{low:2} 至 {high:2}）。</translation>
    </message>
    <message>
        <source>{^strategy} guidance leads, but may gain nothing</source>
        <translation>“{strategy}”引导领先，但可能没有净收益</translation>
    </message>
    <message>
        <source>{^strategy} guidance is worth a real test</source>
        <translation>“{strategy}”引导值得做一次真实测试</translation>
    </message>
    <message>
        <source>{^recommender} names the next item most often</source>
        <translation>“{recommender}”最常命中下一件商品</translation>
    </message>
    <message>
        <source>{^recommender} puts it nearest to the top</source>
        <translation>“{recommender}”把它排得最靠前</translation>
    </message>
    <message>
        <source>{^strategy} gains {uplift:2} points of conversion</source>
        <translation>“{strategy}”使转化率提高 {uplift:2} 个百分点</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>{path} 是文件夹：请给出其中的文件名。</translation>
    </message>
    <message>
        <source>There is not enough memory for {users} users.</source>
        <translation>内存不足，无法生成 {users} 个用户。</translation>
    </message>
    <message>
        <source>Say where the log goes: --out FILE.csv.</source>
        <translation>请指定日志的保存位置：--out FILE.csv。</translation>
    </message>
    <message>
        <source>Comparing simulated sessions with the log</source>
        <translation>正在比较仿真会话与日志</translation>
    </message>
    <message>
        <source>Fitting synthetic visitors to the log</source>
        <translation>正在根据日志拟合仿真用户</translation>
    </message>
    <message>
        <source>A simulation needs at least one visitor; {users} were asked for.</source>
        <translation>仿真至少需要一位访客；当前设定为 {users}。</translation>
    </message>
    <message>
        <source>Simulating visitors</source>
        <translation>正在仿真访客</translation>
    </message>
    <message>
        <source>Synthetic visitors need at least {needed} sessions; this log has {sessions}.</source>
        <translation>生成仿真用户至少需要 {needed} 次会话；此日志只有 {sessions} 次。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>A generated log has between 1 and 365 days.</source>
        <translation>生成的日志须为 1 至 365 天。</translation>
    </message>
    <message>
        <source>Writing the synthetic log</source>
        <translation>正在生成合成日志</translation>
    </message>
    <message>
        <source>There is no world &quot;{world}&quot;. Known: {known}.</source>
        <translation>没有名为“{world}”的世界，可用：{known}。</translation>
    </message>
    <message>
        <source>The number of users must be between 1 and {most}.</source>
        <translation>用户数必须在 1 至 {most} 之间。</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>已按要求停止。</translation>
    </message>
    <message>
        <source>The program&apos;s own files are missing; looked in {places}. Install Guidepost again.</source>
        <translation>缺少程序自带的文件；已查找 {places}。请重新安装 Guidepost。</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>The last showing of this session is kept for what the rules allow.</source>
        <translation>本会话的最后一次展示留给规则允许的引导。</translation>
    </message>
    <message>
        <source>The option &quot;{option}&quot; has a value that cannot be used for training.</source>
        <translation>选项“{option}”的值不能用于训练。</translation>
    </message>
    <message>
        <source>The model foresees later events better than the yardstick {baseline} (log-loss {model:2} against {other:2}).</source>
        <translation>模型对后续事件的预测优于基准“{baseline}”（对数损失 {model:2} 对 {other:2}）。</translation>
    </message>
    <message>
        <source>The model is no better than the yardstick {baseline} (log-loss {model:2} against {other:2}).</source>
        <translation>模型并不优于基准“{baseline}”（对数损失 {model:2} 对 {other:2}）。</translation>
    </message>
    <message>
        <source>Whether the model is better than the yardstick {baseline} is not clear (log-loss {model:2} against {other:2}).</source>
        <translation>模型是否优于基准“{baseline}”尚不明确（对数损失 {model:2} 对 {other:2}）。</translation>
    </message>
    <message>
        <source>Stopped as you asked; the weights of epoch {epoch} are kept.</source>
        <translation>已按要求停止；保留第 {epoch} 轮的权重。</translation>
    </message>
    <message>
        <source>{sessions} sessions ({share}) reach over a cut in time and are used on neither side.</source>
        <translation>{sessions} 个会话（{share}）跨越时间切分点，两侧都不使用。</translation>
    </message>
    <message>
        <source>Only {buyers} of the {sessions} later sessions {buyers|buys|buy}: the intervals are wide.</source>
        <translation>{sessions} 个后续会话中只有 {buyers} 个购买：区间较宽。</translation>
    </message>
    <message>
        <source>Only {sessions} later {sessions|session|sessions} to test on: the intervals are wide.</source>
        <translation>可用于测试的后续会话只有 {sessions} 个：区间较宽。</translation>
    </message>
    <message>
        <source>The model knows the training part better than later sessions (loss {training:2} against {validation:2}): more data or fewer weights would help.</source>
        <translation>模型对训练部分的把握明显好于后续会话（损失 {training:2} 对 {validation:2}）：更多数据或更小的模型会有帮助。</translation>
    </message>
    <message>
        <source>The training failed in epoch {epoch}: the loss is no longer a number. Try a lower learning rate.</source>
        <translation>训练在第 {epoch} 轮失败：损失不再是有效数字。请尝试更低的学习率。</translation>
    </message>
    <message>
        <source>The stored model is damaged ({part}). Train it again.</source>
        <translation>已保存的模型已损坏（{part}）。请重新训练。</translation>
    </message>
    <message>
        <source>The model was made by a newer Guidepost (format {version}). Update the program.</source>
        <translation>此模型由更新版本的 Guidepost 生成（格式 {version}）。请更新程序。</translation>
    </message>
    <message>
        <source>The log&apos;s own intents have none called purchase, so there is no purchase intent to rank by.</source>
        <translation>日志自带的意图中没有“purchase”，无法按购买意图排序。</translation>
    </message>
    <message>
        <source>The log has no purchases, so purchase intent cannot be learnt.</source>
        <translation>日志中没有购买，无法学习购买意图。</translation>
    </message>
    <message>
        <source>None of the {sessions} later sessions buys: how well purchase intent is told cannot be measured.</source>
        <translation>{sessions} 个后续会话中没有购买：无法衡量购买意图识别的效果。</translation>
    </message>
    <message>
        <source>No later sessions are left to test on.</source>
        <translation>没有可用于测试的后续会话。</translation>
    </message>
    <message>
        <source>The log does not say what was done, so the model can only learn what is looked at next.</source>
        <translation>日志没有行为类型，模型只能学习接下来会浏览什么。</translation>
    </message>
    <message>
        <source>The log covers only {span}: read the figures as an illustration.</source>
        <translation>日志只覆盖 {span}：这些数字仅供参考。</translation>
    </message>
    <message>
        <source>It was still learning after {epochs} epochs: more epochs may help.</source>
        <translation>{epochs} 轮后仍在改进：增加轮数可能有帮助。</translation>
    </message>
    <message>
        <source>It stopped learning at epoch {epoch}; training ended after {epochs}.</source>
        <translation>第 {epoch} 轮后不再改进；训练在第 {epochs} 轮结束。</translation>
    </message>
    <message>
        <source>{sessions} labelled {sessions|session is|sessions are} too few to train on ({needed} needed).</source>
        <translation>只有 {sessions} 个有标签的会话，不足以训练（需要 {needed} 个）。</translation>
    </message>
    <message>
        <source>The tenth of sessions with the highest purchase intent holds {share} of the {buyers} buyers ({low:n} to {high:n}).</source>
        <translation>购买意图最高的十分之一会话包含 {buyers} 位购买者中的 {share}（{low:n} 至 {high:n}）。</translation>
    </message>
    <message>
        <source>{events} events ({share}) have no label: less than {horizon} of the log follows them.</source>
        <translation>{events} 个事件（{share}）没有标签：其后不足 {horizon} 日志即结束。</translation>
    </message>
    <message>
        <source>Too few sessions lie between the parts in time, so {sessions} sessions were drawn from the training part to stop the training.</source>
        <translation>按时间划分的验证会话太少，因此从训练部分抽取了 {sessions} 个会话用于提前停止。</translation>
    </message>
    <message>
        <source>Training the intent model</source>
        <translation>正在训练意图模型</translation>
    </message>
    <message>
        <source>{path} has no column for the {role}. It has: {columns}. Name one with --map.</source>
        <translation>{path} 中没有表示{role}的列，现有列：{columns}。可用 --map 指定。</translation>
    </message>
    <message>
        <source>{path} has no header, and no column for the {role} was recognised. Its first row: {columns}. Give columns by number with --map.</source>
        <translation>{path} 没有表头，也无法识别表示{role}的列。第一行：{columns}。可用 --map 按列号指定。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no mapping: write --map ROLE=COLUMN, for example --map user=visitor_id.</source>
        <translation>“{text}”不是有效的映射：请写成 --map 角色=列名，例如 --map user=visitor_id。</translation>
    </message>
    <message>
        <source>{path} does not have the columns of a decisions file.</source>
        <translation>{path} 的列与引导决策文件不符。</translation>
    </message>
    <message>
        <source>{decisions} {decisions|decision|decisions} stood beside the log ({rejected} {rejected|row|rows} could not be used).</source>
        <translation>日志旁有 {decisions} 条引导决策记录（{rejected} 行无法使用）。</translation>
    </message>
    <message>
        <source>None of the log&apos;s own intents is called &quot;purchase&quot;: where guidance is chosen by what it gains, it expects to gain nothing and shows nothing.</source>
        <translation>日志自带的意图中没有名为“purchase”的一类：按收益选择引导的策略预期收益为零，因此什么也不展示。</translation>
    </message>
    <message>
        <source>Satisfaction is assumed, from {base} without guidance: only {sessions} {sessions|session|sessions} of the log {sessions|is|are} rated ({needed} needed).</source>
        <translation>满意度为假设值，无引导时为 {base}：日志中只有 {sessions} 个会话有评分（至少需要 {needed} 个）。</translation>
    </message>
    <message>
        <source>Satisfaction without guidance is the mean of {sessions} rated sessions, {base:2} ({low:2} to {high:2}); who does not rate may feel otherwise. What guidance changes in it is assumed.</source>
        <translation>无引导时的满意度取 {sessions} 个有评分会话的均值 {base:2}（{low:2} 至 {high:2}）；未评分者的感受可能不同。引导对满意度的影响为假设。</translation>
    </message>
    <message>
        <source>Satisfaction is assumed, from {base} without guidance: the log&apos;s ratings go up to {highest}, so they are not on a scale from 1 to 5.</source>
        <translation>满意度为假设值，无引导时为 {base}：日志的评分最高达 {highest}，并非 1 至 5 分制。</translation>
    </message>
    <message>
        <source>A round of {sessions} sessions in one draw, half of them held out, narrows what is believed about {action} by {narrower}. Half as wide would take {needed} sessions.</source>
        <translation>一轮试验每次抽样 {sessions} 次会话、其中一半留作对照，使对{action}效果的判断区间收窄 {narrower}。要收窄一半需要 {needed} 次会话。</translation>
    </message>
    <message>
        <source>{rating:2} ({low:2} to {high:2}) in {sessions} rated sessions</source>
        <translation>{rating:2}（{low:2} 至 {high:2}），来自 {sessions} 个有评分的会话</translation>
    </message>
    <message>
        <source>ratings in the log</source>
        <translation>日志中的评分</translation>
    </message>
    <message>
        <source>Sessions to halve</source>
        <translation>收窄一半所需会话</translation>
    </message>
    <message>
        <source>Multiplier of the odds to buy: assumed at first, and believed after round 1, mean of the draws; small: 95&#x202f;% interval; to halve: sessions of one shop until that interval is half as wide</source>
        <translation>购买几率的倍数：最初的假设，以及第一轮之后的看法（各次抽样的平均）；小字：95% 区间；减半：同一家店铺使该区间减半所需的会话数</translation>
    </message>
    <message>
        <source>Rates in %, uplift in points against nothing, satisfaction 1 to 5 (assumed); {sessions} simulated sessions each; small: 95&#x202f;% interval</source>
        <translation>比率为 %，提升为相对不引导的百分点，满意度 1 至 5（假设）；每个策略 {sessions} 个仿真会话；小字：95% 区间</translation>
    </message>
    <message>
        <source>These columns mean nothing for such rows and are not kept: {columns}.</source>
        <translation>这些列对这类行没有意义，不予保留：{columns}。</translation>
    </message>
    <message>
        <source>campaign {campaign} ends before it starts</source>
        <translation>活动 {campaign} 的结束早于开始</translation>
    </message>
    <message>
        <source>{file} ends inside a line: its last line has {found} of {expected} columns and will be rejected. The sessions that were open there are cut, so what follows their last event is not known, and more of the file may be missing.</source>
        <translation>{file} 在一行中间结束：最后一行只有 {expected} 列中的 {found} 列，将被拒绝。当时仍在进行的会话被截断，其最后一个事件之后的行为未知，文件可能还缺少更多内容。</translation>
    </message>
    <message>
        <source>{file} ends inside a line: the last record is not whole and will be rejected. The sessions that were open there are cut, and more of the file may be missing.</source>
        <translation>{file} 在一行中间结束：最后一条记录不完整，将被拒绝。当时仍在进行的会话被截断，文件可能还缺少更多内容。</translation>
    </message>
    <message>
        <source>{file} ends inside a line: its last line has {found} of {expected} columns and will be rejected, and more rows may be missing.</source>
        <translation>{file} 在一行中间结束：最后一行只有 {expected} 列中的 {found} 列，将被拒绝，可能还缺少更多行。</translation>
    </message>
    <message>
        <source>The column {column} is known only after what the label says: a model that uses it knows the answer.</source>
        <translation>列 {column} 要在标签所述之事发生后才知道：使用它的模型等于知道答案。</translation>
    </message>
    <message>
        <source>{items} {items|item has|items have} a vector of {width} features for later fusion.</source>
        <translation>{items} 件商品带有 {width} 维特征向量，供以后融合使用。</translation>
    </message>
    <message>
        <source>A project holds at most {most} users or events. Split the log into several projects.</source>
        <translation>一个项目最多容纳 {most} 个用户或事件。请把日志分成几个项目。</translation>
    </message>
    <message>
        <source>The row holds bytes that are no letters in the log&apos;s encoding.</source>
        <translation>该行含有在日志编码中不成字符的字节。</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>该行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; is no probability.</source>
        <translation>“{value}”不是概率。</translation>
    </message>
    <message>
        <source>The profile cannot be saved as {path}.</source>
        <translation>无法将配置保存为 {path}。</translation>
    </message>
    <message>
        <source>These columns are known only after what the label says: {columns}. A model that sees them looks better than it is.</source>
        <translation>以下各列只有在标签所述之事发生后才会知道：{columns}。看到它们的模型会显得比实际更好。</translation>
    </message>
    <message>
        <source>{path} is a binary file of columns (Arrow, ORC, Avro, HDF5 or NumPy). Save its table as CSV and import that.</source>
        <translation>{path} 是二进制列文件（Arrow、ORC、Avro、HDF5 或 NumPy）。请将其中的表另存为 CSV 后导入。</translation>
    </message>
    <message>
        <source>{path} is an SQLite database. Export the table with the events as CSV and import that.</source>
        <translation>{path} 是 SQLite 数据库。请将存放事件的表导出为 CSV 后导入。</translation>
    </message>
    <message>
        <source>Dates are read with the {order}: the first {rows} rows allow no other way.</source>
        <translation>日期按“{order}”读取：前 {rows} 行只允许这样读。</translation>
    </message>
    <message>
        <source>Dates are read with the {order}; none of the first {rows} rows has a day above 12, so it could be the other way round.</source>
        <translation>日期按“{order}”读取；前 {rows} 行中没有大于 12 的日，因此也可能相反。</translation>
    </message>
    <message>
        <source>The column for the {role} uses both commas and points as decimal marks; each value is read by its own look.</source>
        <translation>{role}一列同时用逗号和句点作小数点；每个值按其自身的写法读取。</translation>
    </message>
    <message>
        <source>{path} is a document (PDF, Word or slides). Save the table in it as CSV and import that.</source>
        <translation>{path} 是文档（PDF、Word 或幻灯片）。请将其中的表格另存为 CSV 后导入。</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Unpack it and import the files in it.</source>
        <translation>{path} 有密码保护。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>The last line is cut short: its JSON does not end.</source>
        <translation>最后一行被截断：其 JSON 没有结束。</translation>
    </message>
    <message>
        <source>The text encoding of {path} was not recognised. Save it as UTF-8 and import again.</source>
        <translation>无法识别 {path} 的文本编码。请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>{path} is an archive without a table or JSON lines in it.</source>
        <translation>{path} 是压缩包，但其中没有表格或 JSON 行文件。</translation>
    </message>
    <message>
        <source>There is not enough space for temporary files in {path}. Free some, or set TMPDIR to another folder.</source>
        <translation>{path} 中的空间不足以存放临时文件。请腾出空间，或将 TMPDIR 设为其他文件夹。</translation>
    </message>
    <message>
        <source>{path} is an OpenDocument workbook. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>{path} 是 OpenDocument 工作簿。请将工作表另存为 CSV（UTF-8）后导入。</translation>
    </message>
    <message>
        <source>{path} is a 7z or RAR archive. Unpack it and import the files in it.</source>
        <translation>{path} 是 7z 或 RAR 压缩包。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>{path} is a Parquet file. Save it as CSV and import that; DuckDB does it with: copy (from &apos;in.parquet&apos;) to &apos;out.csv&apos;.</source>
        <translation>{path} 是 Parquet 文件。请另存为 CSV 后导入；可用 DuckDB：copy (from &apos;in.parquet&apos;) to &apos;out.csv&apos;。</translation>
    </message>
    <message>
        <source>The row is longer than 1 MiB.</source>
        <translation>该行超过 1 MiB。</translation>
    </message>
    <message>
        <source>The time column counts days from a day that the log does not tell: they stand as days after 1 January 2000.</source>
        <translation>时间列是从日志未说明的某一天起的天数：按 2000 年 1 月 1 日之后的天数表示。</translation>
    </message>
    <message>
        <source>{share} of the times are numbers, the others text; each is read by its own look.</source>
        <translation>{share} 的时间是数字，其余是文本；每个值按其自身的写法读取。</translation>
    </message>
    <message>
        <source>{path} holds more than 100,000 logs. Unpack it and import some of them.</source>
        <translation>{path} 中的日志超过 100,000 个。请解压后导入其中一部分。</translation>
    </message>
    <message>
        <source>&quot;{delimiter}&quot; is no delimiter. Known: comma, semicolon, |, tab, blanks.</source>
        <translation>“{delimiter}”不是分隔符。可用：逗号、分号、|、tab、blanks。</translation>
    </message>
    <message>
        <source>The text encoding &quot;{encoding}&quot; is unknown here. Try UTF-8, GB18030 or WINDOWS-1252.</source>
        <translation>未知的文本编码“{encoding}”。请试 UTF-8、GB18030 或 WINDOWS-1252。</translation>
    </message>
    <message>
        <source>There is no kind &quot;{kind}&quot;. Known: {kinds}.</source>
        <translation>没有“{kind}”这一种类。已知：{kinds}。</translation>
    </message>
    <message>
        <source>There is no time unit &quot;{unit}&quot;. Known: {units}.</source>
        <translation>没有时间单位“{unit}”。已知：{units}。</translation>
    </message>
    <message>
        <source>{path} is a web page or XML, not a table. Download the export itself, as CSV or JSON lines.</source>
        <translation>{path} 是网页或 XML，不是表格。请下载导出文件本身（CSV 或 JSON 行）。</translation>
    </message>
    <message>
        <source>{path} is an old Excel workbook. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>{path} 是旧版 Excel 工作簿。请将工作表另存为 CSV（UTF-8）后导入。</translation>
    </message>
    <message>
        <source>{path} is an Excel workbook. In Excel choose Save as, CSV UTF-8, and import that file.</source>
        <translation>{path} 是 Excel 工作簿。请在 Excel 中选择“另存为”→“CSV UTF-8”，再导入该文件。</translation>
    </message>
    <message>
        <source>Minimum counts of a filter are at least 1.</source>
        <translation>筛选条件的最小数量至少为 1。</translation>
    </message>
    <message>
        <source>The filter&apos;s range ends before it begins: {from} to {to}.</source>
        <translation>筛选范围的结束早于开始：{from} 至 {to}。</translation>
    </message>
    <message>
        <source>Without sessions that look like programs.</source>
        <translation>不含疑似程序的会话。</translation>
    </message>
    <message>
        <source>The data changed meanwhile. Try again.</source>
        <translation>数据在此期间已改变，请重试。</translation>
    </message>
    <message>
        <source>Only sessions that begin at or after {from}.</source>
        <translation>仅保留 {from} 及之后开始的会话。</translation>
    </message>
    <message>
        <source>This filter would leave none of the {sessions} sessions.</source>
        <translation>此筛选会使 {sessions} 个会话全部被排除。</translation>
    </message>
    <message>
        <source>The filter leaves out {sessions} sessions with {events} events; their rows stay in the project.</source>
        <translation>筛选排除了 {sessions} 个会话（{events} 个事件）；其数据行仍保留在项目中。</translation>
    </message>
    <message>
        <source>Only sessions of at least {events} events.</source>
        <translation>仅保留至少有 {events} 个事件的会话。</translation>
    </message>
    <message>
        <source>Only users with at least {sessions} sessions.</source>
        <translation>仅保留至少有 {sessions} 个会话的用户。</translation>
    </message>
    <message>
        <source>Only sessions that begin before {to}.</source>
        <translation>仅保留 {to} 之前开始的会话。</translation>
    </message>
    <message>
        <source>The project has a filter that this version does not know: {filter}.</source>
        <translation>项目含有此版本不认识的筛选：{filter}。</translation>
    </message>
    <message>
        <source>Without sessions that look like programs ({bots} of them).</source>
        <translation>不含疑似程序的会话（共 {bots} 个）。</translation>
    </message>
    <message>
        <source>An older version imported it without noting what it changed in earlier data, so it cannot be undone.</source>
        <translation>该导入由旧版本完成，未记录对先前数据的更改，因此无法撤销。</translation>
    </message>
    <message>
        <source>Imports are undone newest first: undo the {format} import of {time} before it.</source>
        <translation>导入须由新到旧撤销：请先撤销 {time} 的 {format} 导入。</translation>
    </message>
    <message>
        <source>Nothing was imported, so there is nothing to undo.</source>
        <translation>尚未导入任何数据，没有可撤销的内容。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>The import changed &quot;{table}&quot; in a way that this version cannot take back.</source>
        <translation>该导入对“{table}”的更改无法由此版本撤销。</translation>
    </message>
    <message>
        <source>{anonymous} visitors ({share}) are named by no user id; each stands for one session.</source>
        <translation>{anonymous} 位访客（{share}）没有用户 ID；每位对应一个会话。</translation>
    </message>
    <message>
        <source>{sessions} sessions look like programs; they hold {events} events ({share}).</source>
        <translation>{sessions} 个会话疑似程序，含 {events} 个事件（{share}）。</translation>
    </message>
    <message>
        <source>{events} purchases in {sessions} sessions are of items that the user had neither viewed nor put into the cart.</source>
        <translation>{sessions} 个会话中有 {events} 次购买的商品，用户此前既未浏览也未加入购物车。</translation>
    </message>
    <message>
        <source>{lines} {lines|file ends|files end} in a line cut short; {open} sessions were open when the log ended.</source>
        <translation>{lines} 个文件的最后一行被截断；日志结束时有 {open} 个会话仍未结束。</translation>
    </message>
    <message>
        <source>On {days} {days|day|days} the mix of events differs from the other days; most on {day} ({bits} bits).</source>
        <translation>有 {days} 天的事件构成与其他日子不同；差别最大的是 {day}（{bits} 比特）。</translation>
    </message>
    <message>
        <source>The filter leaves out {sessions} sessions with {events} events.</source>
        <translation>筛选排除了 {sessions} 个会话（{events} 个事件）。</translation>
    </message>
    <message>
        <source>The {events} events of {file} have another mix than those imported before ({bits} bits).</source>
        <translation>{file} 的 {events} 个事件与先前导入的事件构成不同（{bits} 比特）。</translation>
    </message>
    <message>
        <source>Prices come in {currencies} currencies and are not added up.</source>
        <translation>价格涉及 {currencies} 种货币，不作加总。</translation>
    </message>
    <message>
        <source>None of the {total} events with an item has a brand.</source>
        <translation>{total} 个含商品的事件均无品牌。</translation>
    </message>
    <message>
        <source>None of the {total} events with an item has a category.</source>
        <translation>{total} 个含商品的事件均无类目。</translation>
    </message>
    <message>
        <source>None of the {read} rows is a duplicate.</source>
        <translation>{read} 行中没有重复。</translation>
    </message>
    <message>
        <source>None of the {total} events names an item.</source>
        <translation>{total} 个事件均未指明商品。</translation>
    </message>
    <message>
        <source>None of the {total} events with an item has a price, so revenue and net gain stand on an assumed order value.</source>
        <translation>{total} 个含商品的事件均无价格，因此收入与净收益基于假定的订单金额。</translation>
    </message>
    <message>
        <source>{sessions} sessions ({share}) are of a single event.</source>
        <translation>{sessions} 个会话（{share}）仅有一个事件。</translation>
    </message>
    <message>
        <source>The log has no event types: all {events} events count as views.</source>
        <translation>日志没有事件类型：{events} 个事件全部计为浏览。</translation>
    </message>
    <message>
        <source>{count} prices are far from what the item or its category usually costs; {item} once {price} instead of {usual}.</source>
        <translation>{count} 个价格与该商品或其类目的通常价格相差甚远；{item} 曾为 {price}，通常为 {usual}。</translation>
    </message>
    <message>
        <source>The ids of {users} users are stored as pseudonyms; the key stays on this machine.</source>
        <translation>{users} 位用户的 ID 以假名保存；密钥留在本机。</translation>
    </message>
    <message>
        <source>{events} refunds in {sessions} sessions come before any purchase of the user.</source>
        <translation>{sessions} 个会话中有 {events} 次退款早于该用户的任何购买。</translation>
    </message>
    <message>
        <source>{events} events in {sessions} sessions take out of the cart what the user had not put in.</source>
        <translation>{sessions} 个会话中有 {events} 个事件移除了用户从未加入购物车的商品。</translation>
    </message>
    <message>
        <source>{events} views in {sessions} sessions are of another item at the very same moment.</source>
        <translation>{sessions} 个会话中有 {events} 次浏览与另一商品的浏览发生在同一时刻。</translation>
    </message>
    <message>
        <source>{spikes} {spikes|bucket|buckets} of {bucket} stand out; the highest, from {from}, has {events} events where {usual} are usual.</source>
        <translation>有 {spikes} 个 {bucket} 时段异常突出；最高的一个自 {from} 起，有 {events} 个事件，通常为 {usual} 个。</translation>
    </message>
    <message>
        <source>{events} events lie far after the rest, from {first} to {last}: {distance} away.</source>
        <translation>{events} 个事件远晚于其余事件，自 {first} 至 {last}：相距 {distance}。</translation>
    </message>
    <message>
        <source>{events} events lie far before the rest, from {first} to {last}: {distance} away.</source>
        <translation>{events} 个事件远早于其余事件，自 {first} 至 {last}：相距 {distance}。</translation>
    </message>
    <message>
        <source>All {events} events are synthetic.</source>
        <translation>{events} 个事件全部为合成数据。</translation>
    </message>
    <message>
        <source>The times of the {events} events are no more than an order, so speed and rhythm say nothing about programs.</source>
        <translation>{events} 个事件的时间仅表示先后顺序，因此速度与节奏无法用于识别程序。</translation>
    </message>
    <message>
        <source>The times of the {events} events know no minutes, so speed and rhythm say nothing about programs.</source>
        <translation>{events} 个事件的时间不精确到分钟，因此速度与节奏无法用于识别程序。</translation>
    </message>
    <message>
        <source>No rejected row fits; nothing was written.</source>
        <translation>没有符合条件的被拒行，未写入任何内容。</translation>
    </message>
    <message>
        <source>Reading rejected rows</source>
        <translation>正在读取被拒行</translation>
    </message>
    <message>
        <source>The files have different columns. Choose one import or file.</source>
        <translation>各文件的列不同。请选择一个导入或文件。</translation>
    </message>
    <message>
        <source>{file} has changed since it was imported; what is stored of its {rejected} rejected rows was written instead.</source>
        <translation>{file} 自导入后已更改；改为写出项目中保存的 {rejected} 个被拒行的内容。</translation>
    </message>
    <message>
        <source>{file} cannot be read any more; what is stored of its {rejected} rejected rows was written instead.</source>
        <translation>{file} 已无法读取；改为写出项目中保存的 {rejected} 个被拒行的内容。</translation>
    </message>
    <message>
        <source>It is not known where {file} lay; what is stored of its {rejected} rejected rows was written instead.</source>
        <translation>不知道 {file} 的位置；改为写出项目中保存的 {rejected} 个被拒行的内容。</translation>
    </message>
    <message>
        <source>Another window is importing the first log into {path}. Open it when that is done.</source>
        <translation>另一个窗口正在向 {path} 导入第一份日志。请在导入完成后再打开。</translation>
    </message>
    <message>
        <source>A change of {path} was interrupted and has to be undone first, which needs the right to write: open it once where it can be written.</source>
        <translation>对 {path} 的一次更改被中断，须先撤销，而撤销需要写入权限：请先在可写的位置打开它一次。</translation>
    </message>
    <message>
        <source>{path} could not be written to the end (its disk, or a limit on the size of files); it was left as it was.</source>
        <translation>{path} 未能写完（磁盘问题，或文件大小受限）；内容保持原样。</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no date like 2024-01-31 and no moment like 2024-01-31T12:00:00.</source>
        <translation>“{text}”既不是 2024-01-31 这样的日期，也不是 2024-01-31T12:00:00 这样的时刻。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ActionsCard</name>
    <message>
        <source>By action</source>
        <translation>按动作</translation>
    </message>
    <message>
        <source>What was shown, clicked, dismissed and bought.</source>
        <translation>展示、点击、关闭和购买的次数。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Click rate, %</source>
        <translation>点击率，%</translation>
    </message>
    <message>
        <source>Clicked ÷ shown</source>
        <translation>点击数 ÷ 展示数</translation>
    </message>
    <message>
        <source>Purchase rate, %</source>
        <translation>购买率，%</translation>
    </message>
    <message>
        <source>Shown and bought within the session ÷ shown</source>
        <translation>展示后在会话内购买的次数 ÷ 展示数</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Of %1 showings, %2 were clicked</source>
        <translation>%1 次展示中有 %2 次点击</translation>
    </message>
    <message>
        <source>All draws together; small: 95 % interval</source>
        <translation>全部抽样合计；小字：95% 区间</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::AssumptionsDialog</name>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Multipliers of the odds to buy for a visitor who sees the action: likeliest value, and the ends of the range that holds it in 95 of 100 cases.</source>
        <translation>看到该动作的访客，其购买几率的倍数：最可能的值，以及 95% 情况下所在范围的两端。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>最可能</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>likeliest effect of %1</source>
        <translation>%1最可能的效果</translation>
    </message>
    <message>
        <source>lower end of %1</source>
        <translation>%1的下限</translation>
    </message>
    <message>
        <source>upper end of %1</source>
        <translation>%1的上限</translation>
    </message>
    <message>
        <source>source for %1</source>
        <translation>%1的来源</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Margin of the revenue</source>
        <translation>收入的毛利率</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Order value where the log has no prices</source>
        <translation>日志没有价格时的订单金额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save in the scenario</source>
        <translation>保存到方案</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::AssumptionsPanel</name>
    <message>
        <source>assumed, no source</source>
        <translation>假设，无来源</translation>
    </message>
    <message>
        <source>luck</source>
        <translation>偶然</translation>
    </message>
    <message>
        <source>%1 luck</source>
        <translation>偶然 %1</translation>
    </message>
    <message>
        <source>assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>%1 assumptions</source>
        <translation>假设 %1</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>What guidance does to the odds that a visitor who sees it buys. Each draw takes its own values from these ranges. Upright line: no effect.</source>
        <translation>引导使看到它的访客的购买几率变为多少倍。每次抽样都从这些范围中各取一组值。竖线：无效果。</translation>
    </message>
    <message>
        <source>What the interval is made of</source>
        <translation>区间由什么构成</translation>
    </message>
    <message>
        <source>More visitors cannot narrow the second part; a real test can.</source>
        <translation>增加访客不能缩小第二部分，真实测试可以。</translation>
    </message>
    <message>
        <source>Edit assumptions…</source>
        <translation>编辑假设…</translation>
    </message>
    <message>
        <source>Luck and assumptions</source>
        <translation>偶然与假设</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>assumed; compare %1</source>
        <translation>假设；可比较 %1</translation>
    </message>
    <message>
        <source>More visitors cannot narrow the second part. A real test can: about %1 sessions with and as many without it would prove the uplift.</source>
        <translation>增加访客无法缩小后者，真实测试可以：有引导和无引导各约 %1 次会话即可证明提升。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::BaselinesCard</name>
    <message>
        <source>Top tenth</source>
        <translation>前十分之一</translation>
    </message>
    <message>
        <source>Buyers in the top tenth</source>
        <translation>前十分之一中的购买者</translation>
    </message>
    <message>
        <source>Later sessions are ranked by their highest purchase intent before the first purchase; of the buying sessions, so many are among the first tenth.</source>
        <translation>较晚的会话按首次购买之前的最高购买意图排序；该比例为购买会话中排在前十分之一的部分。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of events whose likeliest intent came true.</source>
        <translation>最可能的意图成真的事件比例。</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall, averaged over the intents.</source>
        <translation>精确率与召回率的调和平均，再对各意图取平均。</translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Surprise at what happened, in nats; lower is better.</source>
        <translation>对实际结果的意外程度，单位 nat；越低越好。</translation>
    </message>
    <message>
        <source>Log-loss
without last</source>
        <translation>对数损失
不含末次</translation>
    </message>
    <message>
        <source>Log-loss, last events left out</source>
        <translation>对数损失，不含末次事件</translation>
    </message>
    <message>
        <source>Log-loss without the last event of each session, whose future is easy to say; lower is better.</source>
        <translation>不含每个会话最后一个事件的对数损失（末次事件的后续容易判断）；越低越好。</translation>
    </message>
    <message>
        <source>Calibration
error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Mean distance between what it says and what happens; lower is better.</source>
        <translation>判断与实际之间的平均差距；越低越好。</translation>
    </message>
    <message>
        <source>Log-loss beats both baselines</source>
        <translation>对数损失优于两个基线</translation>
    </message>
    <message>
        <source>Log-loss beats both baselines, perhaps by chance</source>
        <translation>对数损失优于两个基线，但可能出于偶然</translation>
    </message>
    <message>
        <source>Log-loss beats neither baseline</source>
        <translation>对数损失不优于任何基线</translation>
    </message>
    <message>
        <source>Against two simple rules</source>
        <translation>与两条简单规则比较</translation>
    </message>
    <message>
        <source>Markov</source>
        <translation>马尔可夫</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Log-loss beats %1, but not %2</source>
        <translation>对数损失优于%1，但不优于%2</translation>
    </message>
    <message>
        <source>Log-loss does not beat %1; %2 perhaps</source>
        <translation>对数损失不优于%1；或许优于%2</translation>
    </message>
    <message>
        <source>Log-loss does not beat %1</source>
        <translation>对数损失不优于%1</translation>
    </message>
    <message>
        <source>Log-loss beats %1, perhaps %2</source>
        <translation>对数损失优于%1，或许也优于%2</translation>
    </message>
    <message>
        <source>Log-loss beats %1</source>
        <translation>对数损失优于%1</translation>
    </message>
    <message>
        <source>Log-loss perhaps beats %1</source>
        <translation>对数损失或许优于%1</translation>
    </message>
    <message>
        <source>Figures of the model beside the baselines</source>
        <translation>模型与基线的指标</translation>
    </message>
    <message>
        <source>%1; both are more accurate</source>
        <translation>%1；两者的准确率都更高</translation>
    </message>
    <message>
        <source>%1; %2 is more accurate</source>
        <translation>%1；%2的准确率更高</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>First-order Markov chain over event types</source>
        <translation>事件类型的一阶马尔可夫链</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>Always the frequencies of the earlier sessions</source>
        <translation>始终采用较早会话中的频率</translation>
    </message>
    <message>
        <source>%1 later events, 95 % interval</source>
        <translation>%1 个较晚事件，95% 区间</translation>
    </message>
    <message>
        <source>Its figures beside two baselines.</source>
        <translation>模型与两个基线的指标。</translation>
    </message>
    <message>
        <source>%1 buying sessions</source>
        <translation>%1 个购买会话</translation>
    </message>
    <message>
        <source>%1 later events</source>
        <translation>%1 个较晚事件</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>buying session</source>
        <translation>购买会话</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>the later %1 sessions</source>
        <translation>较晚的 %1 个会话</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>bootstrap over sessions, 95 %</source>
        <translation>按会话自助法，95%</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>version %1, model %2</source>
        <translation>版本 %1，模型 %2</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::BeliefsCard</name>
    <message>
        <source>What the strategies believe after the first round</source>
        <translation>第一轮之后各策略的效果估计</translation>
    </message>
    <message>
        <source>Nothing was learnt about the effects yet</source>
        <translation>尚未从反馈中学到任何效果</translation>
    </message>
    <message>
        <source>Little was learnt: the range of %1 narrowed most, by %2</source>
        <translation>学到很少：“%1”的区间收窄最多，收窄 %2</translation>
    </message>
    <message>
        <source>Something was learnt: the range of %1 narrowed most, by %2</source>
        <translation>有所学习：“%1”的区间收窄最多，收窄 %2</translation>
    </message>
    <message>
        <source>Much was learnt: the range of %1 narrowed most, by %2</source>
        <translation>学到很多：“%1”的区间收窄最多，收窄 %2</translation>
    </message>
    <message>
        <source>This run was made before ranges were kept: run again to see how much was learnt.</source>
        <translation>该次运行未保存区间：再次运行即可看到学到多少。</translation>
    </message>
    <message>
        <source>Each draw takes its true effect from the assumed range, so the middle hardly moves on average: what is learnt shows as a narrower range.</source>
        <translation>每次抽样的真实效果都取自假设区间，因此均值平均而言几乎不动：学到的内容体现为更窄的区间。</translation>
    </message>
    <message>
        <source> At this pace a shop would halve the range of %1 after about %2 sessions.</source>
        <translation>按此速度，一家商店约需 %2 次会话才能使“%1”的区间减半。</translation>
    </message>
    <message>
        <source>What was learnt</source>
        <translation>学到了什么</translation>
    </message>
    <message>
        <source>What the strategies believe about each action before and after.</source>
        <translation>反馈前后，策略对每个动作效果的估计。</translation>
    </message>
    <message>
        <source>No strategy that learns was run</source>
        <translation>没有运行会学习的策略</translation>
    </message>
    <message>
        <source>Model and hybrid learn from feedback; switch one on and run again.</source>
        <translation>“模型”和“混合”会从反馈中学习；启用其中之一并再次运行。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Assumed multiplier of the odds to buy, with its range</source>
        <translation>假设的购买几率倍数及其区间</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>%1，之后</translation>
    </message>
    <message>
        <source>Believed after the first round; mean over the draws</source>
        <translation>第一轮之后的效果估计；各次抽样的均值</translation>
    </message>
    <message>
        <source>Narrower by, %</source>
        <translation>收窄，%</translation>
    </message>
    <message>
        <source>By how much the range became narrower, for the strategy that learnt most about it</source>
        <translation>学到最多的策略，其区间收窄的比例</translation>
    </message>
    <message>
        <source>Multiplier of the odds to buy; 1 is no effect; small: 95 % range</source>
        <translation>购买几率的倍数；1 为无影响；小字：95% 区间</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::Card</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Copy the card as a picture</source>
        <translation>将卡片复制为图片</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ChartWidget</name>
    <message>
        <source>Add to report</source>
        <translation>加入报告</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::CommandPalette</name>
    <message>
        <source>Find a page, action or session</source>
        <translation>查找页面、操作或会话</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called that. A session is found by its number once there is a model.</source>
        <translation>没有找到。训练模型后可按编号查找会话。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::CompareRunsDialog</name>
    <message>
        <source>Two runs side by side</source>
        <translation>两次运行并列比较</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次运行</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二次运行</translation>
    </message>
    <message>
        <source>Strategies in both runs</source>
        <translation>两次运行中的策略</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, run %2, %3</source>
        <translation>%1，运行 %2，%3</translation>
    </message>
    <message>
        <source>There is one run so far. Change the scenario, or choose another, and run again.</source>
        <translation>目前只有一次运行。请修改方案或选择其他方案，然后再次运行。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>First: conversion, %</source>
        <translation>第一次：转化率，%</translation>
    </message>
    <message>
        <source>First: net gain</source>
        <translation>第一次：净收益</translation>
    </message>
    <message>
        <source>Second: conversion, %</source>
        <translation>第二次：转化率，%</translation>
    </message>
    <message>
        <source>Second: net gain</source>
        <translation>第二次：净收益</translation>
    </message>
    <message>
        <source>Net gain in %1 per 1,000 sessions; below each value its 95 % interval</source>
        <translation>净收益为每千次会话（%1）；数值下方为 95% 区间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二次</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ConfusionCard</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>columns: what the model said</source>
        <translation>列：模型的判断</translation>
    </message>
    <message>
        <source>What it mistakes for what</source>
        <translation>它把什么误认为什么</translation>
    </message>
    <message>
        <source>Hardest to foresee: %1, %2 found</source>
        <translation>最难预见：%1，识别出 %2</translation>
    </message>
    <message>
        <source>Rows: what happened; % of each row</source>
        <translation>行：实际情况；占每行的百分比</translation>
    </message>
    <message>
        <source>What happened against what the model said.</source>
        <translation>实际情况与模型的判断。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ConfusionTable</name>
    <message>
        <source>%1 happened, the model said %2: %3 (%4 events)</source>
        <translation>实际为%1，模型判断为%2：%3（%4 个事件）</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>加入报告</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ConversionCard</name>
    <message>
        <source>Conversion by strategy</source>
        <translation>各策略的转化率</translation>
    </message>
    <message>
        <source>How many sessions end in a purchase under each strategy.</source>
        <translation>各策略下以购买结束的会话比例。</translation>
    </message>
    <message>
        <source>With %1, %2 of sessions end in a purchase; without guidance %3</source>
        <translation>“%1”下 %2 的会话有购买；不引导时为 %3</translation>
    </message>
    <message>
        <source>%; 95 % interval; n = %1 each; simulated, effects assumed</source>
        <translation>%；95% 区间；各 n = %1；仿真结果，效果为假设</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::CurveCard</name>
    <message>
        <source>No strategy stays ahead</source>
        <translation>没有策略保持领先</translation>
    </message>
    <message>
        <source>%1 stays ahead from about %2 visitors on</source>
        <translation>约 %2 位访客之后，“%1”持续领先</translation>
    </message>
    <message>
        <source>%1 stays above nothing from about %2 visitors on</source>
        <translation>约 %2 位访客之后，“%1”持续高于不引导</translation>
    </message>
    <message>
        <source>%1 does not stay above nothing</source>
        <translation>“%1”未能持续高于不引导</translation>
    </message>
    <message>
        <source>While it runs</source>
        <translation>运行过程</translation>
    </message>
    <message>
        <source>Conversion as the visitors come in.</source>
        <translation>随访客增加的转化率。</translation>
    </message>
    <message>
        <source>So far, %; bands: 95 % interval; simulated, effects assumed</source>
        <translation>累计，%；色带：95% 区间；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>All %1 visitors of the first round have come</source>
        <translation>第一轮的 %1 位访客已全部到来</translation>
    </message>
    <message>
        <source>%1 of %2 visitors so far</source>
        <translation>已到 %1 / %2 位访客</translation>
    </message>
    <message>
        <source>So far, %; band: luck only, 95 %; simulated, effects assumed</source>
        <translation>累计，%；色带：95% 区间，仅含偶然；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>simulated visitors</source>
        <translation>仿真访客数</translation>
    </message>
    <message>
        <source>{x} visitors</source>
        <translation>{x} 位访客</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::DataPage</name>
    <message>
        <source>The project itself is unchanged.</source>
        <translation>项目本身未受影响。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Looking through the log</source>
        <translation>正在检查日志</translation>
    </message>
    <message>
        <source>No log yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source> Import one: a CSV of who did what when is enough.</source>
        <translation>导入一份即可：只需一个记录“谁、何时、做了什么”的 CSV。</translation>
    </message>
    <message>
        <source>Import a log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>%1 of %2 rows became events:</source>
        <translation>%2 行中有 %1 行成为事件：</translation>
    </message>
    <message>
        <source>Synthetic log</source>
        <translation>合成日志</translation>
    </message>
    <message>
        <source>%1 imports, newest:</source>
        <translation>%1 次导入，最近一次：</translation>
    </message>
    <message>
        <source>Log:</source>
        <translation>日志：</translation>
    </message>
    <message>
        <source>Span:</source>
        <translation>时间跨度：</translation>
    </message>
    <message>
        <source>Currency:</source>
        <translation>货币：</translation>
    </message>
    <message>
        <source>none in the log</source>
        <translation>日志中没有</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多种</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>事件：</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All %1 rows became events:</source>
        <translation>全部 %1 行都成为事件：</translation>
    </message>
    <message>
        <source> %1 were duplicates, %2 could not be read.</source>
        <translation>其中 %1 行重复，%2 行无法读取。</translation>
    </message>
    <message>
        <source> They tell of %1 users and %2 items in %3 sessions.</source>
        <translation>涉及 %3 次会话中的 %1 位用户和 %2 件商品。</translation>
    </message>
    <message>
        <source>not told apart; every row is a view</source>
        <translation>未区分；每一行都是浏览</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only session:</source>
        <translation>仅会话：</translation>
    </message>
    <message>
        <source>Only item:</source>
        <translation>仅商品：</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>%1 sessions left out</source>
        <translation>已排除 %1 个会话</translation>
    </message>
    <message>
        <source>everything counts</source>
        <translation>全部计入</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::DefinitionCard</name>
    <message>
        <source>%1 to %2</source>
        <comment>interval</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The same in SQL</source>
        <translation>同样的 SQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制数字</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::DryRun</name>
    <message>
        <source>%1 rejected, first in line %2: %3</source>
        <translation>%1 行被拒绝，首次在第 %2 行：%3</translation>
    </message>
    <message>
        <source>other reasons: %1</source>
        <translation>其他原因：%1 种</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 列</translation>
    </message>
    <message>
        <source>What the first rows become</source>
        <translation>前几行的去向</translation>
    </message>
    <message>
        <source>Dry run: every row of the first %1 is accepted</source>
        <translation>试读：前 %1 行全部可接受</translation>
    </message>
    <message>
        <source>Dry run of the first %1 rows: %2 accepted, %3 duplicates, %4 rejected</source>
        <translation>试读前 %1 行：接受 %2，重复 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Kept as attributes: %1.</source>
        <translation>作为属性保留：%1。</translation>
    </message>
    <message>
        <source>Columns not used: %1.</source>
        <translation>未使用的列：%1。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::EventTableModel</name>
    <message>
        <source>Time, UTC</source>
        <translation>时间，UTC</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation>价格，%1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::EventsCard</name>
    <message>
        <source>What the card shows</source>
        <translation>卡片内容</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意图</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一件商品</translation>
    </message>
    <message>
        <source>Intent after each event</source>
        <translation>每个事件之后的意图</translation>
    </message>
    <message>
        <source>Likeliest next items</source>
        <translation>最可能的下一件商品</translation>
    </message>
    <message>
        <source>One session</source>
        <translation>单个会话</translation>
    </message>
    <message>
        <source>What a visitor was about to do after each event.</source>
        <translation>每个事件之后访客即将做什么。</translation>
    </message>
    <message>
        <source>Choose another session at the left.</source>
        <translation>请在左侧选择其他会话。</translation>
    </message>
    <message>
        <source>What it was about to do</source>
        <translation>访客即将做什么</translation>
    </message>
    <message>
        <source>It starts at a purchase intent of %1</source>
        <translation>起始购买意图为 %1</translation>
    </message>
    <message>
        <source>Event %1 (%2)</source>
        <translation>事件 %1（%2）</translation>
    </message>
    <message>
        <source>%1 leaves purchase intent at %2</source>
        <translation>%1之后购买意图仍为 %2</translation>
    </message>
    <message>
        <source>%1 lifts purchase intent from %2 to %3</source>
        <translation>%1使购买意图从 %2 升至 %3</translation>
    </message>
    <message>
        <source>%1 lowers purchase intent from %2 to %3</source>
        <translation>%1使购买意图从 %2 降至 %3</translation>
    </message>
    <message>
        <source>Session %1: what the model expects for the next %2 minutes after each event, %</source>
        <translation>会话 %1：每个事件之后，模型对未来 %2 分钟的预期，%</translation>
    </message>
    <message>
        <source>Likeliest next item: %1, at %2</source>
        <translation>最可能的下一件：%1，%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Session %1 after event %2 (%3): chance of each item; with all others 100 %</source>
        <translation>会话 %1 在事件 %2 之后（%3）：每件商品的概率；加上其余共 100%</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FeedbackPage</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Nothing came back yet.</source>
        <translation>还没有反馈。</translation>
    </message>
    <message>
        <source> Simulate the strategies: clicks and purchases of round 1 change what they believe in round 2.</source>
        <translation>请对策略进行仿真：第 1 轮的点击和购买会改变策略在第 2 轮的效果估计。</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Conversion by strategy and round.</source>
        <translation>各策略各轮的转化率。</translation>
    </message>
    <message>
        <source>Go to Simulation</source>
        <translation>前往仿真</translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>How many of those shown something click it.</source>
        <translation>看到引导后点击的比例。</translation>
    </message>
    <message>
        <source>Purchase rate</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>How many of those shown something buy in the session.</source>
        <translation>看到引导后在会话内购买的比例。</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Expected rating by strategy and round.</source>
        <translation>各策略各轮的预期评分。</translation>
    </message>
    <message>
        <source>Scenario:</source>
        <translation>方案：</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>One round was run.</source>
        <translation>只运行了一轮。</translation>
    </message>
    <message>
        <source> Set a scenario to two rounds to see what feedback changes.</source>
        <translation>把方案设为两轮，可以看到反馈带来的变化。</translation>
    </message>
    <message>
        <source>Simulate again</source>
        <translation>重新仿真</translation>
    </message>
    <message>
        <source>Feedback changed nothing beyond chance:</source>
        <translation>反馈带来的变化未超出偶然：</translation>
    </message>
    <message>
        <source>Feedback paid:</source>
        <translation>反馈带来了收益：</translation>
    </message>
    <message>
        <source>Feedback did not pay:</source>
        <translation>反馈没有带来收益：</translation>
    </message>
    <message>
        <source> %1 gains %2 per 1,000 sessions in round %3, after %4 in round 1.</source>
        <translation>“%1”在第 %3 轮每千次会话净收益 %2，第 1 轮为 %4。</translation>
    </message>
    <message>
        <source>Sessions with a purchase, %; 95 % interval; simulated, effects assumed</source>
        <translation>有购买的会话（%）；95% 区间；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>Clicked, % of what was shown; 95 % interval; simulated, effects assumed</source>
        <translation>点击占展示的百分比；95% 区间；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>Bought, % of what was shown; 95 % interval; simulated, effects assumed</source>
        <translation>购买占展示的百分比；95% 区间；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>Rating 1 to 5, assumed; simulated, effects assumed</source>
        <translation>评分 1 至 5，为假设；仿真结果，效果为假设</translation>
    </message>
    <message>
        <source>Expected rating 1 to 5; 95 % interval; simulated, effects assumed</source>
        <translation>预期评分 1–5；95% 区间；仿真结果，效果为假设</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FileList</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>needs columns</source>
        <translation>缺少列</translation>
    </message>
    <message>
        <source>looking at it…</source>
        <translation>正在查看……</translation>
    </message>
    <message>
        <source>%1, shown below</source>
        <translation>%1，显示在下方</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1 tables inside</source>
        <translation>内含 %1 个表</translation>
    </message>
    <message>
        <source>imported already on %1 as import %2</source>
        <translation>已于 %1 导入（导入 %2）</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>再次导入</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FilterDialog</name>
    <message>
        <source>Which part of the log counts</source>
        <translation>计入日志的哪一部分</translation>
    </message>
    <message>
        <source>Sessions are left out whole and nothing is deleted. Every page counts what is left and says so; models and runs made before say that the data has changed since.</source>
        <translation>会话整体排除，不删除任何内容。每个页面都按剩余部分计数并注明；此前的模型和运行会注明数据此后已变化。</translation>
    </message>
    <message>
        <source>Least events of a session</source>
        <translation>会话的最少事件数</translation>
    </message>
    <message>
        <source>Least sessions of a user</source>
        <translation>用户的最少会话数</translation>
    </message>
    <message>
        <source>Only from a date on</source>
        <translation>仅从某日起</translation>
    </message>
    <message>
        <source>Only up to a date</source>
        <translation>仅到某日止</translation>
    </message>
    <message>
        <source>Sessions that begin from</source>
        <translation>会话开始日期从</translation>
    </message>
    <message>
        <source>up to, with that day</source>
        <translation>到（含当日）</translation>
    </message>
    <message>
        <source>Leave out sessions that look like programs</source>
        <translation>排除疑似程序的会话</translation>
    </message>
    <message>
        <source>Let everything through</source>
        <translation>全部计入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Everything counts: %1 sessions with %2 events.</source>
        <translation>全部计入：%1 个会话，%2 个事件。</translation>
    </message>
    <message>
        <source>%1 of %2 sessions count, with %3 events of %4 users; %5 sessions are left out.</source>
        <translation>计入 %2 个会话中的 %1 个，含 %4 位用户的 %3 个事件；排除 %5 个会话。</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>该项目以只读方式打开</translation>
    </message>
    <message>
        <source>This is the filter that is set already</source>
        <translation>当前已是该筛选</translation>
    </message>
    <message>
        <source>Filtering the log</source>
        <translation>正在筛选日志</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FlaggedPanel</name>
    <message>
        <source>What was flagged</source>
        <translation>标记类别</translation>
    </message>
    <message>
        <source>Flagged sessions</source>
        <translation>被标记的会话</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Begins, UTC</source>
        <translation>开始时间（UTC）</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Events of that kind</source>
        <translation>该类事件</translation>
    </message>
    <message>
        <source>In its busiest minute where it is about speed</source>
        <translation>与速度有关时，为其最繁忙一分钟内的事件数</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ForestChart</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FunnelCard</name>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>How many sessions get from a view to a cart to a purchase.</source>
        <translation>有多少会话从浏览到加购再到购买。</translation>
    </message>
    <message>
        <source>Import a log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>Carts and purchases cannot be known</source>
        <translation>加购与购买无法得知</translation>
    </message>
    <message>
        <source>%1 sessions, every row a view</source>
        <translation>%1 次会话，每一行都是浏览</translation>
    </message>
    <message>
        <source>The log does not say what was done. Import it again and give the column with the event types its role.</source>
        <translation>日志没有说明做了什么。请重新导入，并为事件类型所在的列指定角色。</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>sessions, every one with a view</source>
        <translation>个会话，均有浏览</translation>
    </message>
    <message>
        <source>sessions, every one with: %1</source>
        <translation>个会话，均有：%1</translation>
    </message>
    <message>
        <source>sessions, %1 of them with: %2</source>
        <translation>个会话，其中 %1 个有：%2</translation>
    </message>
    <message>
        <source>%1, all steps</source>
        <translation>%1，经过所有步骤</translation>
    </message>
    <message>
        <source>%1 of carts go on to a purchase %2</source>
        <translation>%1 的加购走到了购买 %2</translation>
    </message>
    <message>
        <source>%1 of those with %2 go on to %3 %4</source>
        <translation>有“%2”的会话中 %1 继续到“%3”%4</translation>
    </message>
    <message>
        <source>Purchase, no cart</source>
        <translation>购买，未加购</translation>
    </message>
    <message>
        <source>Purchase, steps skipped</source>
        <translation>购买，跳过步骤</translation>
    </message>
    <message>
        <source>Any purchase</source>
        <translation>任意购买</translation>
    </message>
    <message>
        <source>%1 of %2 sessions buy</source>
        <translation>%2 次会话中有 %1 次购买</translation>
    </message>
    <message>
        <source>%1 of %2 buying sessions skip the cart</source>
        <translation>%2 个购买会话中有 %1 个跳过购物车</translation>
    </message>
    <message>
        <source>All %1 buying sessions use the cart</source>
        <translation>全部 %1 个购买会话都使用购物车</translation>
    </message>
    <message>
        <source>No session buys</source>
        <translation>没有会话购买</translation>
    </message>
    <message>
        <source>Share of all sessions, 95 % interval; bars start at zero</source>
        <translation>占全部会话的比例，95% 区间；柱从零开始</translation>
    </message>
    <message>
        <source>Purchase, no %1</source>
        <translation>购买，未%1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FunnelChart</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，%3 中的 %2</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::FunnelChips</name>
    <message>
        <source>Steps:</source>
        <translation>步骤：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Order of the steps: %1</source>
        <translation>步骤的顺序：%1</translation>
    </message>
    <message>
        <source>Split by:</source>
        <translation>拆分：</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::GainsCard</name>
    <message>
        <source>No difference beyond chance</source>
        <translation>没有超出偶然的差异</translation>
    </message>
    <message>
        <source>%1 adds %2 points of conversion, but costs more than it brings</source>
        <translation>“%1”使转化率提高 %2 个百分点，但成本高于所得</translation>
    </message>
    <message>
        <source>%1 earns most, but does not add to conversion</source>
        <translation>“%1”净收益最高，但未提高转化率</translation>
    </message>
    <message>
        <source>%1 adds %2 points of conversion, which may be nothing</source>
        <translation>“%1”使转化率提高 %2 个百分点，也可能没有差别</translation>
    </message>
    <message>
        <source>%1 adds %2 points of conversion</source>
        <translation>“%1”使转化率提高 %2 个百分点</translation>
    </message>
    <message>
        <source>%1 adds %2 points of conversion and earns most; %3 adds %4 but costs more than it brings</source>
        <translation>“%1”使转化率提高 %2 个百分点且净收益最高；“%3”提高 %4，但成本高于所得</translation>
    </message>
    <message>
        <source>%1 adds %2 points of conversion and earns most; %3 adds %4 but earns less</source>
        <translation>“%1”使转化率提高 %2 个百分点且净收益最高；“%3”提高 %4，但净收益较低</translation>
    </message>
    <message>
        <source>What each adds to conversion</source>
        <translation>各策略对转化率的提升</translation>
    </message>
    <message>
        <source>What each strategy adds to conversion, with its interval.</source>
        <translation>各策略带来的转化率提升及其区间。</translation>
    </message>
    <message>
        <source>Only nothing was run</source>
        <translation>只运行了“不引导”</translation>
    </message>
    <message>
        <source>Switch on another strategy above and run again.</source>
        <translation>请在上方启用其他策略，然后重新运行。</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Points; 95 % interval; simulated, effects assumed</source>
        <translation>百分点；95% 区间；仿真结果，效果为假设</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::GroupsCard</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>%1, %</source>
        <translation>%1，%</translation>
    </message>
    <message>
        <source>%1 gets furthest: %2 pass all steps</source>
        <translation>“%1”走得最远：%2 经过所有步骤</translation>
    </message>
    <message>
        <source>Groups are too small to compare</source>
        <translation>分组太小，无法比较</translation>
    </message>
    <message>
        <source>Share of the group&apos;s sessions, 95 % interval below; the %1 largest of %2 groups</source>
        <translation>占该组会话的比例，下方为 95% 区间；%2 个分组中最大的 %1 个</translation>
    </message>
    <message>
        <source>Share of the group&apos;s sessions, 95 % interval below</source>
        <translation>占该组会话的比例，下方为 95% 区间</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::GuidanceOptions</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>chosen in</source>
        <translation>选中比例</translation>
    </message>
    <message>
        <source>gain, %1</source>
        <translation>收益，%1</translation>
    </message>
    <message>
        <source>Expected gain of showing it once, as the strategy believes</source>
        <translation>按该策略的估计，展示一次的预期收益</translation>
    </message>
    <message>
        <source>%1: chosen in %2, expected gain %3</source>
        <translation>%1：选中比例 %2，预期收益 %3</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The path</source>
        <translation>分析路径</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标含义</translation>
    </message>
    <message>
        <source>A worked example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Run the whole path</source>
        <translation>运行整条路径</translation>
    </message>
    <message>
        <source>Run the whole path on a sample</source>
        <translation>用示例运行整条路径</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Synthetic log</source>
        <translation>合成日志</translation>
    </message>
    <message>
        <source>No guidance pays for itself so far:</source>
        <translation>目前没有引导能收回成本：</translation>
    </message>
    <message>
        <source> %1 comes closest, %2 of conversion.</source>
        <translation>“%1”最接近，转化率 %2。</translation>
    </message>
    <message>
        <source>%1 looks best:</source>
        <translation>“%1”看来最好：</translation>
    </message>
    <message>
        <source> %1 of conversion against nothing (95 % interval %2).</source>
        <translation>相对不引导，转化率 %1（95% 区间 %2）。</translation>
    </message>
    <message>
        <source>The model is trained.</source>
        <translation>模型已训练。</translation>
    </message>
    <message>
        <source> Next: simulate which guidance pays.</source>
        <translation>下一步：仿真哪种引导划算。</translation>
    </message>
    <message>
        <source>%1 of sessions buy.</source>
        <translation>%1 的会话有购买。</translation>
    </message>
    <message>
        <source> Next: train a model that foresees who is about to.</source>
        <translation>下一步：训练模型，预见谁即将购买。</translation>
    </message>
    <message>
        <source>Which guidance should which visitor get?</source>
        <translation>应当给哪类访客哪种引导？</translation>
    </message>
    <message>
        <source> Drop a behaviour log here, or run the whole path on the shipped sample.</source>
        <translation>把行为日志拖到这里，或用自带的示例运行整条路径。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>events kept</source>
        <translation>保留的事件</translation>
    </message>
    <message>
        <source>%1 duplicates, %2 rejected</source>
        <translation>%1 行重复，%2 行被拒绝</translation>
    </message>
    <message>
        <source>import a log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>用户路径</translation>
    </message>
    <message>
        <source>of sessions buy</source>
        <translation>会话转化率</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>用户意图识别</translation>
    </message>
    <message>
        <source>of buyers in the top tenth</source>
        <translation>前十分之一覆盖的购买者</translation>
    </message>
    <message>
        <source>trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>next item among ten</source>
        <translation>前十命中率</translation>
    </message>
    <message>
        <source>compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>引导策略</translation>
    </message>
    <message>
        <source>ready to compare</source>
        <translation>可比较的策略</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>points with %1</source>
        <translation>个百分点（%1）</translation>
    </message>
    <message>
        <source>simulated yet</source>
        <translation>尚未仿真</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>rounds run</source>
        <translation>已运行轮数</translation>
    </message>
    <message>
        <source>came back yet</source>
        <translation>尚无反馈</translation>
    </message>
    <message>
        <source>beliefs updated</source>
        <translation>效果估计已更新</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>exported yet</source>
        <translation>已导出的报告</translation>
    </message>
    <message>
        <source>ready to export</source>
        <translation>可以导出</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Next round: what visitors clicked and bought updates what the strategies believe</source>
        <translation>下一轮：访客的点击和购买会更新策略的效果估计</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>打开过的项目会显示在这里。</translation>
    </message>
    <message>
        <source>Import a log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>The path and its state</source>
        <translation>路径及其状态</translation>
    </message>
    <message>
        <source>imported yet</source>
        <translation>尚未导入</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 行未采用</translation>
    </message>
    <message>
        <source>counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <source>of buyers, top tenth</source>
        <translation>购买者在前 10%</translation>
    </message>
    <message>
        <source>next item in ten</source>
        <translation>前十命中率</translation>
    </message>
    <message>
        <source>chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可比较</translation>
    </message>
    <message>
        <source>points, %1</source>
        <translation>个百分点，%1</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Next round: clicks and purchases update the strategies</source>
        <translation>下一轮：点击和购买会更新策略</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>%1 looks best, but it may be nothing:</source>
        <translation>“%1”看来最好，但也可能没有差别：</translation>
    </message>
    <message>
        <source>Who buys cannot be known:</source>
        <translation>无法得知谁会购买：</translation>
    </message>
    <message>
        <source> this log does not say what was done. Next: train a model that foresees the next item.</source>
        <translation>此日志没有记录行为类型。下一步：训练模型预测下一件商品。</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>这意味着什么</translation>
    </message>
    <message>
        <source>What this log can say</source>
        <translation>此日志能说明什么</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>counts, funnels and paths: they are read from the log as it is</source>
        <translation>计数、漏斗和路径：直接从日志读出</translation>
    </message>
    <message>
        <source>With care</source>
        <translation>需谨慎</translation>
    </message>
    <message>
        <source>intent, recommendations and simulation: they need whole sessions and time</source>
        <translation>意图、推荐和仿真：需要完整的会话和足够的时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>the Data page lists what was found in the log</source>
        <translation>“数据”页列出日志中发现的情况</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>no event types</source>
        <translation>没有事件类型</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ImportDialog</name>
    <message>
        <source>Import a log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Guidepost projects (*.guidepost)</source>
        <translation>Guidepost 项目 (*.guidepost)</translation>
    </message>
    <message>
        <source>Still looking at the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Project for this log</source>
        <translation>此日志的项目</translation>
    </message>
    <message>
        <source>Every row counts as a view: no column says what was done. Give one the role &quot;%1&quot;, or carts, purchases and conversion cannot be known.</source>
        <translation>每一行都算作一次浏览：没有列说明做了什么。请为某一列指定角色“%1”，否则加购、购买和转化率都无法得知。</translation>
    </message>
    <message>
        <source>Import %1 logs</source>
        <translation>导入 %1 个日志</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>span, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Recognised as %1: %2. Nothing is written until you press Import.</source>
        <translation>识别为 %1：%2。按“导入”之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Read as %1, as you chose. Nothing is written until you press Import.</source>
        <translation>按您的选择读作 %1。按“导入”之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>format (how sure)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is in this project already, as import %2. Skip it, or import it again to have its rows twice.</source>
        <translation>%1 已在此项目中（导入 %2）。可以跳过，或再次导入使其行出现两次。</translation>
    </message>
    <message>
        <source>Use &quot;%1&quot; as %2</source>
        <translation>将“%1”用作%2</translation>
    </message>
    <message>
        <source>Still needed: a column for %1. Click the field above the column that holds it.</source>
        <translation>还缺少一列：%1。请点击该列上方的选项。</translation>
    </message>
    <message>
        <source>Drop a log here or choose one first</source>
        <translation>请先拖入或选择日志</translation>
    </message>
    <message>
        <source>Say which project it goes into</source>
        <translation>请说明导入到哪个项目</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>%1 still needs a column or cannot be read like this</source>
        <translation>%1 还缺少列，或无法这样读取</translation>
    </message>
    <message>
        <source>Still looking at %1</source>
        <translation>仍在查看 %1</translation>
    </message>
    <message>
        <source>It is in the project already: choose &quot;Import again&quot; to have its rows twice</source>
        <translation>它已在项目中：选择“再次导入”会使其行出现两次</translation>
    </message>
    <message>
        <source>Nothing here can be read as a log</source>
        <translation>这里没有可读作日志的文件</translation>
    </message>
    <message>
        <source>Import logs</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Logs and archives (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.inter *.gz *.zip *.zst *.xz *.tar *.tgz *.bz2);;All files (*)</source>
        <translation>日志和压缩包 (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.inter *.gz *.zip *.zst *.xz *.tar *.tgz *.bz2);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop logs or an archive here</source>
        <translation>将日志或压缩包拖到这里</translation>
    </message>
    <message>
        <source>CSV, tab-separated or JSON lines, also in gz, zip, zst, xz or tar. Nothing is written before you press Import.</source>
        <translation>CSV、制表符分隔或 JSON 行，也可在 gz、zip、zst、xz 或 tar 中。按“导入”之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Kind of data</source>
        <translation>数据种类</translation>
    </message>
    <message>
        <source>Span in time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Into project</source>
        <translation>导入到项目</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Or drop them on this window</source>
        <translation>或拖到此窗口</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ImportsPanel</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另外 %2 个</translation>
    </message>
    <message>
        <source>%1: %2 rows = %3 accepted + %4 duplicates + %5 rejected</source>
        <translation>%1：%2 行 = 接受 %3 + 重复 %4 + 拒绝 %5</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Imported, UTC</source>
        <translation>导入时间（UTC）</translation>
    </message>
    <message>
        <source>Span, UTC</source>
        <translation>时间范围（UTC）</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>An import is being undone</source>
        <translation>正在撤销一次导入</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>尚未导入任何内容</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>该项目以只读方式打开</translation>
    </message>
    <message>
        <source>%1 events of %2 go, with the users, items and sessions that only they brought.</source>
        <translation>将移除 %2 的 %1 个事件，以及仅由它们带来的用户、商品和会话。</translation>
    </message>
    <message>
        <source>The project is then as it was before that import: what it joined or changed comes back.</source>
        <translation>项目将恢复到该次导入之前的状态：被其合并或更改的内容都会还原。</translation>
    </message>
    <message>
        <source>The project is then empty.</source>
        <translation>此后项目为空。</translation>
    </message>
    <message>
        <source>Models, scenarios and runs stay and say that the data has changed since. The file itself is not touched: it can be imported again.</source>
        <translation>模型、场景和运行会保留，并注明数据此后已变化。文件本身不受影响，可以再次导入。</translation>
    </message>
    <message>
        <source>Undo the newest import</source>
        <translation>撤销最近一次导入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>正在撤销 %1 的导入</translation>
    </message>
    <message>
        <source>The import of %1 is undone: %2 events are gone, the project has %3.</source>
        <translation>已撤销 %1 的导入：移除了 %2 个事件，项目现有 %3 个。</translation>
    </message>
    <message>
        <source>Undo the newest import…</source>
        <translation>撤销最近一次导入…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::Inspector</name>
    <message>
        <source>Close the panel (F9)</source>
        <translation>关闭面板 (F9)</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::IntentBars</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::IntentPage</name>
    <message>
        <source>Intent</source>
        <translation>用户意图识别</translation>
    </message>
    <message>
        <source>No model yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source>No log yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source> Train one to see what each visitor is about to do.</source>
        <translation>训练一个模型，看每位访客接下来要做什么。</translation>
    </message>
    <message>
        <source> Import one, then train a model on it.</source>
        <translation>先导入日志，再用它训练模型。</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Import a log first</source>
        <translation>请先导入日志</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>训练…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>The sessions with the highest purchase intent.</source>
        <translation>购买意图最高的会话。</translation>
    </message>
    <message>
        <source>highest purchase intent first</source>
        <translation>按购买意图从高到低</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s) in the later sessions:</source>
        <translation>
            <numerusform>较晚的会话中有 %Ln 位购买者：</numerusform>
        </translation>
    </message>
    <message>
        <source> too few to say how well purchases are foreseen (%1 needed).</source>
        <translation>太少，无法判断购买预测的好坏（需要 %1 位）。</translation>
    </message>
    <message>
        <source>The tenth of sessions with the highest purchase intent holds %1 of the buyers</source>
        <translation>购买意图最高的十分之一会话包含 %1 的购买者</translation>
    </message>
    <message>
        <source> %1; a Markov model finds %2.</source>
        <translation>%1；马尔可夫模型为 %2。</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>模型：</translation>
    </message>
    <message>
        <source>causal transformer, %1 weights</source>
        <translation>因果 Transformer，%1 个权重</translation>
    </message>
    <message>
        <source>Next %1 minutes</source>
        <translation>未来 %1 分钟</translation>
    </message>
    <message>
        <source>Test:</source>
        <translation>测试：</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>, %1 buyers</source>
        <translation>，%1 位购买者</translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>, seed %1</source>
        <translation>，种子 %1</translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation>比较模型…</translation>
    </message>
    <message>
        <source> %1; a Markov model finds even more, %2.</source>
        <translation>%1；马尔可夫模型找到的更多：%2。</translation>
    </message>
    <message>
        <source>Train the model again.</source>
        <translation>请重新训练模型。</translation>
    </message>
    <message>
        <source>%1 events without label</source>
        <translation>%1 个事件没有标签</translation>
    </message>
    <message>
        <source>Events near the log&apos;s end, or where its earlier and its later sessions part, have no label: what follows them is not known.</source>
        <translation>靠近日志结尾、或靠近前后会话分界处的事件没有标签：其后续未知。</translation>
    </message>
    <message>
        <source>Synthetic log</source>
        <translation>合成日志</translation>
    </message>
    <message numerus="yes">
        <source>%n caution(s)</source>
        <translation>
            <numerusform>%Ln 条注意事项</numerusform>
        </translation>
    </message>
    <message>
        <source>What training found</source>
        <translation>训练发现</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>需要注意</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::JobStrip</name>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Ready. Last run: %1, %2</source>
        <translation>就绪。上次运行：%1，%2</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已中止：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job: stage</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of total</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>就绪。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting</source>
        <translation>
            <numerusform>%n 个任务等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Don&apos;t run: %1</source>
        <translation>不运行：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>每秒 %1 行</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::JourneyGraph</name>
    <message>
        <source>%1 of the steps out of %2</source>
        <translation>占从“%2”出发步骤的 %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 到 %2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>加入报告</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::JourneyWords</name>
    <message>
        <source>In order, within the session</source>
        <translation>按顺序，在会话内</translation>
    </message>
    <message>
        <source>In order, nothing between</source>
        <translation>按顺序，中间无其他事件</translation>
    </message>
    <message>
        <source>In any order</source>
        <translation>任意顺序</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>hour of the day</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>number of the user&apos;s session</source>
        <translation>该用户的第几次会话</translation>
    </message>
    <message>
        <source>first session</source>
        <translation>首次会话</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>第 %1 次会话</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of the steps from %2 %3</source>
        <translation>占从“%2”出发步骤的 %1%3</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::JourneysPage</name>
    <message>
        <source>Journeys</source>
        <translation>用户路径</translation>
    </message>
    <message>
        <source>The project itself is unchanged.</source>
        <translation>项目本身未受影响。</translation>
    </message>
    <message>
        <source>Choose other steps above.</source>
        <translation>请在上方选择其他步骤。</translation>
    </message>
    <message>
        <source>No log yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source> Import one to see how far its sessions get.</source>
        <translation>导入日志，看会话能走多远。</translation>
    </message>
    <message>
        <source>There is no log yet</source>
        <translation>还没有日志</translation>
    </message>
    <message>
        <source>%1 of sessions buy</source>
        <translation>%1 的会话有购买</translation>
    </message>
    <message>
        <source> %1, and every buyer uses the cart.</source>
        <translation>%1，每位购买者都使用购物车。</translation>
    </message>
    <message>
        <source> %1, and %2 of the buyers never touch the cart.</source>
        <translation>%1，其中 %2 的购买者从未使用购物车。</translation>
    </message>
    <message>
        <source>No session buys</source>
        <translation>没有会话购买</translation>
    </message>
    <message>
        <source> in this log of %1 sessions.</source>
        <translation>，此日志共 %1 个会话。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Sessions with a purchase, divided by sessions.</source>
        <translation>有购买的会话数除以会话数。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Wilson, 95 %</source>
        <translation>Wilson，95%</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>version %1, %2 events</source>
        <translation>版本 %1，%2 个事件</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What conversion means</source>
        <translation>转化率的含义</translation>
    </message>
    <message>
        <source>Conversion cannot be known:</source>
        <translation>转化率无法得知：</translation>
    </message>
    <message>
        <source> the log says who, what and when, but not what was done, so every row counts as a view. Import one with event types to see carts and purchases.</source>
        <translation>日志说明了谁、什么商品和何时，但没有说明做了什么，因此每一行都算作一次浏览。导入带有事件类型的日志即可看到加购与购买。</translation>
    </message>
    <message>
        <source> %1; the log records no carts.</source>
        <translation>%1；日志没有记录加购。</translation>
    </message>
    <message>
        <source>Synthetic log</source>
        <translation>合成日志</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the log has no event types, so nobody can be seen to buy</source>
        <translation>日志没有事件类型，因此看不出谁购买了</translation>
    </message>
    <message>
        <source>%1 of %2 sessions were still open when the log ended: some may have bought later</source>
        <translation>日志结束时 %2 次会话中有 %1 次仍未结束：其中一些之后可能购买</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::LearningCard</name>
    <message>
        <source>What the curves show</source>
        <translation>曲线内容</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops the training and keeps the best epoch so far</source>
        <translation>停止训练，保留目前最好的一轮</translation>
    </message>
    <message>
        <source>Learning begins</source>
        <translation>训练开始</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>At most %1 left</source>
        <translation>最多还需 %1</translation>
    </message>
    <message>
        <source>The first epoch is on its way</source>
        <translation>正在训练第一轮</translation>
    </message>
    <message>
        <source>Best: epoch %1</source>
        <translation>第 %1 轮最佳</translation>
    </message>
    <message>
        <source>Still learning</source>
        <translation>仍在学习</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>训练过程</translation>
    </message>
    <message>
        <source>How the model learns, epoch by epoch.</source>
        <translation>模型逐轮训练的情况。</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>训练…</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>epoch {x}</source>
        <translation>第 {x} 轮</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>best so far: %1</source>
        <translation>目前最佳：第 %1 轮</translation>
    </message>
    <message>
        <source>best: epoch %1</source>
        <translation>最佳：第 %1 轮</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Cross-entropy, lower is better</source>
        <translation>交叉熵，越低越好</translation>
    </message>
    <message>
        <source>On validation sessions, by epoch</source>
        <translation>验证会话上的各轮指标</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::MainWindow</name>
    <message>
        <source>About Guidepost</source>
        <translation>关于 Guidepost</translation>
    </message>
    <message>
        <source>Guidepost %1</source>
        <translation>Guidepost %1</translation>
    </message>
    <message>
        <source>Which guidance should which visitor get, what will it change, how sure are we, and what real test would prove it? Everything happens on this machine.</source>
        <translation>应当给哪类访客哪种引导，它会带来什么改变，有多大把握，用什么真实测试可以证明？全部计算都在本机完成。</translation>
    </message>
    <message>
        <source>Quit Guidepost</source>
        <translation>退出 Guidepost</translation>
    </message>
    <message>
        <source>“%1” is still running. What it has not finished is lost; everything before it is safe.</source>
        <translation>“%1”仍在运行。未完成的部分会丢失，此前的内容不受影响。</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Find a page, action or session</source>
        <translation>查找页面、操作或会话</translation>
    </message>
    <message>
        <source>Panel at the right</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::MappingLine</name>
    <message>
        <source>Keep this mapping for files with these columns, as</source>
        <translation>为具有这些列的文件保存此映射，名为</translation>
    </message>
    <message>
        <source>Your mapping for these columns is used:</source>
        <translation>已使用您为这些列保存的映射：</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>映射名称</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>这次不用</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>删除映射</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ModelsDialog</name>
    <message>
        <source>Models of this project</source>
        <translation>此项目的模型</translation>
    </message>
    <message>
        <source>Each was tested on the later sessions of its data version; small: 95 % interval. The active one reads sessions on every page.</source>
        <translation>每个模型都在其数据版本的较晚会话上测试；小字：95% 区间。各页面使用当前模型识别会话意图。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make it the active one</source>
        <translation>设为当前模型</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>请先选择模型</translation>
    </message>
    <message>
        <source>It is the active one already</source>
        <translation>已是当前模型</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <translation>%1 %2%3</translation>
    </message>
    <message>
        <source> (active)</source>
        <translation>（当前）</translation>
    </message>
    <message>
        <source>data since changed</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trained, UTC</source>
        <translation>训练时间，UTC</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重数</translation>
    </message>
    <message>
        <source>Top tenth, %</source>
        <translation>前十分之一，%</translation>
    </message>
    <message>
        <source>Share of the buyers in the tenth of sessions with the highest purchase intent</source>
        <translation>购买意图最高的十分之一会话所包含的购买者比例</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::MoreOptions</name>
    <message>
        <source>as found: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>How times are written</source>
        <translation>时间的写法</translation>
    </message>
    <message>
        <source>Zone of times without one</source>
        <translation>未标时区的时间所属时区</translation>
    </message>
    <message>
        <source>What stands between fields</source>
        <translation>字段之间的分隔</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Currency of the prices</source>
        <translation>价格的货币</translation>
    </message>
    <message>
        <source>Minutes of silence that end a session</source>
        <translation>结束会话的静默分钟数</translation>
    </message>
    <message>
        <source> min of silence end one</source>
        <translation> 分钟无操作即结束</translation>
    </message>
    <message>
        <source>Replace user ids by pseudonyms; the key stays on this machine</source>
        <translation>用假名替换用户标识；密钥留在本机</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>names the columns</source>
        <translation>是列名</translation>
    </message>
    <message>
        <source>is data</source>
        <translation>是数据</translation>
    </message>
    <message>
        <source>none found; a code such as EUR</source>
        <translation>未找到；如 EUR 的代码</translation>
    </message>
    <message>
        <source>several in the log</source>
        <translation>日志中有多种</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::NavigationRail</name>
    <message>
        <source>%1, up to date</source>
        <translation>%1，已是最新</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1，之后有变化</translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <translation>%1，尚未进行</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>尚无项目</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <translation>路径步骤</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::NetGainCard</name>
    <message>
        <source>No strategy pays; %1 loses %2 per 1,000 sessions</source>
        <translation>没有策略带来收益；“%1”每千次会话损失 %2</translation>
    </message>
    <message>
        <source>No strategy pays</source>
        <translation>没有策略带来收益</translation>
    </message>
    <message>
        <source>%1 earns most, %2 per 1,000 sessions, which may be nothing</source>
        <translation>“%1”净收益最高，每千次会话 %2，也可能没有差别</translation>
    </message>
    <message>
        <source>%1 earns %2 per 1,000 sessions</source>
        <translation>“%1”每千次会话净收益 %2</translation>
    </message>
    <message>
        <source>%1 earns %2 per 1,000 sessions; %3 loses %4</source>
        <translation>“%1”每千次会话净收益 %2；“%3”损失 %4</translation>
    </message>
    <message>
        <source>What each earns</source>
        <translation>各策略的净收益</translation>
    </message>
    <message>
        <source>Net gain by strategy: what it brings minus what it costs.</source>
        <translation>各策略的净收益：所得减去成本。</translation>
    </message>
    <message>
        <source>%1 per 1,000 sessions</source>
        <translation>%1 / 每千次会话</translation>
    </message>
    <message>
        <source>Against nothing; 95 % interval; simulated, effects assumed</source>
        <translation>相对不引导；95% 区间；仿真结果，效果为假设</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::NextItemBars</name>
    <message>
        <source>all others</source>
        <translation>所有其他</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::Page</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::PathTable</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Path (repeats folded)</source>
        <translation>路径（合并重复）</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>比例，%</translation>
    </message>
    <message>
        <source>Buys</source>
        <translation>购买</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::PathsCard</name>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The most frequent paths, repeats folded.</source>
        <translation>最常见的路径，重复步骤已合并。</translation>
    </message>
    <message>
        <source>One path only: views</source>
        <translation>只有一种路径：浏览</translation>
    </message>
    <message>
        <source>%1 of sessions only look</source>
        <translation>%1 的会话只浏览</translation>
    </message>
    <message>
        <source>The most frequent of %1 paths</source>
        <translation>%1 条路径中最常见的</translation>
    </message>
    <message>
        <source>%1 of %2 different paths; they hold %3 of %4 sessions</source>
        <translation>%2 条不同路径中的 %1 条；包含 %4 个会话中的 %3 个</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::PreviewTable</name>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>known too late</source>
        <translation>事后才知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>First rows of the log</source>
        <translation>日志的前几行</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Other roles</source>
        <translation>其他角色</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ProjectList</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1 sessions · %2 buy</source>
        <translation>%1 个会话 · %2 购买</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>打开过的项目会显示在这里。</translation>
    </message>
    <message>
        <source>Drop a log or a project here</source>
        <translation>将日志或项目拖到这里</translation>
    </message>
    <message>
        <source>CSV, also as gz</source>
        <translation>CSV，也可为 gz 压缩</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 个会话</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ProjectSession</name>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Running the whole path</source>
        <translation>正在运行整条路径</translation>
    </message>
    <message>
        <source>Training an intent model</source>
        <translation>正在训练意图模型</translation>
    </message>
    <message>
        <source>Comparing recommenders</source>
        <translation>正在比较推荐器</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>正在仿真</translation>
    </message>
    <message>
        <source>Importing %1 files</source>
        <translation>正在导入 %1 个文件</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ProjectWindow</name>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>no log yet</source>
        <translation>还没有日志</translation>
    </message>
    <message>
        <source>data version %1</source>
        <translation>数据版本 %1</translation>
    </message>
    <message>
        <source>Open a project or import a log first</source>
        <translation>请先打开项目或导入日志</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Guidepost projects (*.guidepost)</source>
        <translation>Guidepost 项目 (*.guidepost)</translation>
    </message>
    <message>
        <source>Imported %1 of %2 rows: %3 duplicates, %4 rejected</source>
        <translation>已导入 %2 行中的 %1 行：%3 行重复，%4 行被拒绝</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Guidepost cannot start</source>
        <translation>Guidepost 无法启动</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 个会话</translation>
    </message>
    <message>
        <source>%1 sessions left out</source>
        <translation>排除 %1 个会话</translation>
    </message>
    <message>
        <source>Filtered:</source>
        <translation>已筛选：</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::QualityCard</name>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Here stands what is good and what is missing in the log.</source>
        <translation>这里列出日志中完整的和缺失的内容。</translation>
    </message>
    <message>
        <source>Import a log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>Nothing to worry about in this log</source>
        <translation>此日志没有需要担心的问题</translation>
    </message>
    <message>
        <source>One thing to know before you read on</source>
        <translation>阅读之前需要知道一件事</translation>
    </message>
    <message>
        <source>%1 things to know before you read on</source>
        <translation>阅读之前需要知道 %1 件事</translation>
    </message>
    <message>
        <source>What is complete, what is missing, what was left out</source>
        <translation>哪些完整、哪些缺失、哪些未采用</translation>
    </message>
    <message>
        <source>Show the first %1 only</source>
        <translation>只显示前 %1 条</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>再显示 %1 条</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>查看行</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RecommendationsPage</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>个性化推荐</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>尚未比较。</translation>
    </message>
    <message>
        <source>No model yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source> Compare the recommenders on the later sessions.</source>
        <translation>请在较晚的会话上比较各推荐器。</translation>
    </message>
    <message>
        <source> Train one on the Intent page first.</source>
        <translation>请先在“用户意图识别”页训练模型。</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>开始比较</translation>
    </message>
    <message>
        <source>Go to Intent</source>
        <translation>前往用户意图识别</translation>
    </message>
    <message>
        <source>Who finds the next item</source>
        <translation>谁能找到下一件商品</translation>
    </message>
    <message>
        <source>How often each recommender has the next item among ten.</source>
        <translation>各推荐器的前十个推荐包含下一件商品的比例。</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Hit rate, NDCG, MRR and coverage with intervals.</source>
        <translation>命中率、NDCG、MRR 和覆盖率及其区间。</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Pick a session here.</source>
        <translation>请在这里选择会话。</translation>
    </message>
    <message>
        <source>Recommended items</source>
        <translation>推荐的商品</translation>
    </message>
    <message>
        <source>What this recommender would show, and why.</source>
        <translation>此推荐器会展示什么，以及原因。</translation>
    </message>
    <message>
        <source>highest purchase intent first</source>
        <translation>按购买意图从高到低</translation>
    </message>
    <message>
        <source>%1 finds the next item in %2 of cases</source>
        <translation>“%1”在 %2 的情况下找到下一件商品</translation>
    </message>
    <message>
        <source> %1, clearly more often than %2.</source>
        <translation>%1，明显多于“%2”。</translation>
    </message>
    <message>
        <source> %1; that it is ahead of %2 may be chance.</source>
        <translation>%1；领先“%2”可能出于偶然。</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>Test:</source>
        <translation>测试：</translation>
    </message>
    <message>
        <source>%1 later sessions</source>
        <translation>%1 个较晚的会话</translation>
    </message>
    <message>
        <source>, %1 next items</source>
        <translation>，%1 个下一件商品</translation>
    </message>
    <message>
        <source>next item among ten, %</source>
        <translation>前十命中率，%</translation>
    </message>
    <message>
        <source>%1 has the next item among ten most often</source>
        <translation>“%1”的前十命中率最高</translation>
    </message>
    <message>
        <source>Share of %1 next items, 95 % interval by session; full ranking</source>
        <translation>占 %1 个下一件商品的比例，按会话的 95% 区间；全量排序</translation>
    </message>
    <message>
        <source>Recommender</source>
        <translation>推荐器</translation>
    </message>
    <message>
        <source>Hit rate, %</source>
        <translation>命中率，%</translation>
    </message>
    <message>
        <source>The next item is among the first ten</source>
        <translation>下一件商品在前十个推荐之中</translation>
    </message>
    <message>
        <source>NDCG</source>
        <translation>NDCG</translation>
    </message>
    <message>
        <source>Counts a hit more the higher it stands: 1 / log2(1 + rank)</source>
        <translation>命中的排名越靠前得分越高：1 / log2(1 + 排名)</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Mean of 1 / rank</source>
        <translation>1 / 排名 的平均值</translation>
    </message>
    <message>
        <source>Coverage, %</source>
        <translation>覆盖率，%</translation>
    </message>
    <message>
        <source>Share of the catalogue that is ever recommended</source>
        <translation>被推荐过的商品占全部商品的比例</translation>
    </message>
    <message>
        <source>On later sessions that nobody was fitted on</source>
        <translation>在未参与拟合的较晚会话上</translation>
    </message>
    <message>
        <source>At 10 items; items already seen in the session are left out; small: 95 % interval</source>
        <translation>前 10 个；不含会话中已看过的商品；小字：95% 区间</translation>
    </message>
    <message>
        <source>Choose another session.</source>
        <translation>请选择其他会话。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>, after event %1</source>
        <translation>，事件 %1 之后</translation>
    </message>
    <message>
        <source>what most sessions look at</source>
        <translation>多数会话浏览的商品</translation>
    </message>
    <message>
        <source>what goes with the items seen</source>
        <translation>常与已看商品同时出现</translation>
    </message>
    <message>
        <source>what the model expects next</source>
        <translation>模型预期的下一件商品</translation>
    </message>
    <message>
        <source>Hit rate at 10</source>
        <translation>前 10 命中率</translation>
    </message>
    <message>
        <source>In a later session, the recommender ranks every item of the catalogue after each event; it hits when the next new item is among the first ten.</source>
        <translation>在较晚的会话中，推荐器在每个事件之后对全部商品排序；下一件新商品在前十之内即为命中。</translation>
    </message>
    <message>
        <source>%1, %2 next items</source>
        <translation>%1，%2 个下一件商品</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>next item that the session has not seen</source>
        <translation>会话中尚未看过的下一件商品</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>bootstrap over sessions, 95 %</source>
        <translation>按会话自助法，95%</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>over all %1 items, none sampled</source>
        <translation>对全部 %1 件商品，不做抽样</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Hit rate by recommender</source>
        <translation>各推荐器的命中率</translation>
    </message>
    <message>
        <source>Figures by recommender</source>
        <translation>各推荐器的指标</translation>
    </message>
    <message>
        <source>%1 finds it most often</source>
        <translation>%1找到得最多</translation>
    </message>
    <message>
        <source>Share of %1 next items, 95 % interval</source>
        <translation>占 %1 个下一件商品的比例，95% 区间</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RejectedPanel</name>
    <message>
        <source>All reasons</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>No row was rejected</source>
        <translation>没有被拒绝的行</translation>
    </message>
    <message>
        <source>%1, rejected rows.csv</source>
        <translation>%1，被拒绝的行.csv</translation>
    </message>
    <message>
        <source>Export rejected rows</source>
        <translation>导出被拒绝的行</translation>
    </message>
    <message>
        <source>Logs (*.csv *.tsv *.jsonl);;All files (*)</source>
        <translation>日志 (*.csv *.tsv *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The rows are being written</source>
        <translation>正在写出这些行</translation>
    </message>
    <message>
        <source>Exporting rejected rows</source>
        <translation>正在导出被拒绝的行</translation>
    </message>
    <message>
        <source>%1 rows are in %2. Mend them there and import the file: the last column is ignored.</source>
        <translation>%1 行已写入 %2。在其中改正后再导入该文件即可：最后一列会被忽略。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text of the row</source>
        <translation>行内文字</translation>
    </message>
    <message>
        <source>Export rejected rows…</source>
        <translation>导出被拒绝的行…</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row, ids masked</source>
        <translation>该行（标识已遮盖）</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ReliabilityCard</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>purchase intent, %</source>
        <translation>购买意图，%</translation>
    </message>
    <message>
        <source>% that bought</source>
        <translation>实际购买的百分比</translation>
    </message>
    <message>
        <source>Can its percentages be believed?</source>
        <translation>它说的百分比可信吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%Ln 位购买者</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few later purchases to compare with what it says.</source>
        <translation>较晚会话中的购买太少，无法与模型的判断比较。</translation>
    </message>
    <message>
        <source>says %1, happens %2</source>
        <translation>判断 %1，实际 %2</translation>
    </message>
    <message>
        <source>When it says %1, %2 buy</source>
        <translation>模型说 %1 时，实际有 %2 购买</translation>
    </message>
    <message>
        <source>Observed share, 95 % interval</source>
        <translation>实际比例，95% 区间</translation>
    </message>
    <message>
        <source>What it says against what happens.</source>
        <translation>模型的判断与实际情况。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ReliabilityChart</name>
    <message>
        <source>says %1</source>
        <translation>判断 %1</translation>
    </message>
    <message>
        <source>happens %1</source>
        <translation>实际 %1</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1，n = %2</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ReportPage</name>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Choose another place; the report itself is ready.</source>
        <translation>请选择其他位置；报告本身已生成。</translation>
    </message>
    <message>
        <source>Exported:</source>
        <translation>已导出：</translation>
    </message>
    <message>
        <source>, click to open</source>
        <translation>，点击打开</translation>
    </message>
    <message>
        <source>Putting the report together</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>The project itself is unchanged.</source>
        <translation>项目本身未受影响。</translation>
    </message>
    <message>
        <source>Nothing to report yet.</source>
        <translation>还没有可报告的内容。</translation>
    </message>
    <message>
        <source> Import a log, or run the whole path from Home.</source>
        <translation>请导入日志，或在首页运行整条路径。</translation>
    </message>
    <message>
        <source>There is no log yet</source>
        <translation>还没有日志</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Findings first, then charts, then what they stand on.</source>
        <translation>先是结论，然后是图表，最后是依据。</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>前往首页</translation>
    </message>
    <message>
        <source> As it stands here, it is exported.</source>
        <translation>；导出内容与此处所见一致。</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>运行：</translation>
    </message>
    <message>
        <source>, seed %1</source>
        <translation>，种子 %1</translation>
    </message>
    <message>
        <source>Data:</source>
        <translation>数据：</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), findings first</source>
        <translation>
            <numerusform>共 %n 页，结论在前</numerusform>
        </translation>
    </message>
    <message>
        <source>A4; the same content as HTML in one file</source>
        <translation>A4；也可导出为内容相同的单个 HTML 文件</translation>
    </message>
    <message>
        <source>Export HTML…</source>
        <translation>导出 HTML…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>headline as a sentence</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ResultCard</name>
    <message>
        <source>Strategies side by side</source>
        <translation>策略并列比较</translation>
    </message>
    <message>
        <source>Conversion, click and purchase rate, satisfaction, revenue, cost and net gain.</source>
        <translation>转化率、点击率、购买率、满意度、收入、成本和净收益。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Sessions with a purchase ÷ sessions</source>
        <translation>有购买的会话数 ÷ 会话数</translation>
    </message>
    <message>
        <source>Uplift</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Conversion minus nothing&apos;s, in points</source>
        <translation>转化率减去不引导的转化率，百分点</translation>
    </message>
    <message>
        <source>Click rate</source>
        <translation>点击率</translation>
    </message>
    <message>
        <source>Clicked ÷ shown</source>
        <translation>点击数 ÷ 展示数</translation>
    </message>
    <message>
        <source>Purchase rate</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>Shown and bought within the session ÷ shown</source>
        <translation>展示后在会话内购买的次数 ÷ 展示数</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Expected rating, 1 to 5</source>
        <translation>预期评分，1 至 5</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Before margin and cost, per 1,000 sessions</source>
        <translation>未计毛利率与成本，每千次会话</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Of the guidance, per 1,000 sessions</source>
        <translation>引导成本，每千次会话</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>(revenue × margin − cost) per 1,000 sessions, against nothing</source>
        <translation>每千次会话的（收入 × 毛利率 − 成本），相对不引导</translation>
    </message>
    <message>
        <source>Best in, %</source>
        <translation>最优概率，%</translation>
    </message>
    <message>
        <source>Share of the draws in which it has the highest net gain</source>
        <translation>其净收益最高的抽样比例</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>No strategy has a net gain clearly above zero</source>
        <translation>没有策略的净收益明显大于零</translation>
    </message>
    <message>
        <source>Only %1 has a net gain clearly above zero</source>
        <translation>只有“%1”的净收益明显大于零</translation>
    </message>
    <message numerus="yes">
        <source>%n strategies have a net gain clearly above zero</source>
        <translation>
            <numerusform>%n 个策略的净收益明显大于零</numerusform>
        </translation>
    </message>
    <message>
        <source>assumed units</source>
        <translation>假设的单位</translation>
    </message>
    <message>
        <source>Rates in %, satisfaction 1 to 5, money in %1 per 1,000 sessions; small: 95 % interval</source>
        <translation>比率为 %，满意度 1 至 5，金额为每千次会话（%1）；小字：95% 区间</translation>
    </message>
    <message>
        <source>Rates in %, satisfaction 1 to 5 (assumed), money in %1 per 1,000 sessions; small: 95 % interval</source>
        <translation>比率为 %，满意度 1 至 5（假设），金额为每千次会话（%1）；小字：95% 区间</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RoleHead</name>
    <message>
        <source>Roles of the columns: arrow keys choose a column, Space opens its menu</source>
        <translation>各列的角色：方向键选择列，空格键打开菜单</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RoundCard</name>
    <message>
        <source>%1 did not move</source>
        <translation>%1没有变化</translation>
    </message>
    <message>
        <source>%1 did not move beyond chance: %2 most, %3</source>
        <translation>%1的变化未超出偶然：“%2”最大，%3</translation>
    </message>
    <message>
        <source>%1: %2 moved most, %3</source>
        <translation>%1：“%2”变化最大，%3</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>round {x}</source>
        <translation>第 {x} 轮</translation>
    </message>
    <message>
        <source>nothing shown</source>
        <translation>没有展示</translation>
    </message>
    <message>
        <source>No strategy showed anything in this run.</source>
        <translation>此次运行中没有策略展示过任何内容。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RowsCard</name>
    <message>
        <source>The project itself is unchanged.</source>
        <translation>项目本身未受影响。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Here is every event, and every row that could not become one.</source>
        <translation>这里列出每个事件，以及每个未能成为事件的行。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Rejected rows (%1)</source>
        <translation>被拒绝的行（%1）</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%2 个事件中的 %1 个</translation>
    </message>
    <message>
        <source>In the order of the log; double-click opens the session in Intent</source>
        <translation>按日志顺序排列；双击可在“用户意图识别”中打开该会话</translation>
    </message>
    <message>
        <source>Every row could be read</source>
        <translation>每一行都能读取</translation>
    </message>
    <message>
        <source>One row could not become an event</source>
        <translation>有一行未能成为事件</translation>
    </message>
    <message>
        <source>%1 rows could not become an event</source>
        <translation>%1 行未能成为事件</translation>
    </message>
    <message>
        <source>Rows that cannot be read stand here with line and reason</source>
        <translation>无法读取的行连同行号和原因列在这里</translation>
    </message>
    <message>
        <source>One import</source>
        <translation>一次导入</translation>
    </message>
    <message>
        <source>%1 imports</source>
        <translation>%1 次导入</translation>
    </message>
    <message>
        <source>Rows read = accepted + duplicates + rejected, for every file</source>
        <translation>每个文件：读取行数 = 接受 + 重复 + 拒绝</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Duplicates (%1)</source>
        <translation>重复（%1）</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>被标记</translation>
    </message>
    <message>
        <source>Sorted; a third click on the head brings back the order of the log</source>
        <translation>已排序；再次点击表头可恢复日志顺序</translation>
    </message>
    <message>
        <source>In the order of the log; a click on Time, Session, Event or Item sorts</source>
        <translation>按日志顺序；点击时间、会话、事件或商品表头可排序</translation>
    </message>
    <message>
        <source>%1 rows of the %2 that are kept here; the export has all</source>
        <translation>此处保留 %2 行，显示 %1 行；导出包含全部</translation>
    </message>
    <message>
        <source>File, line, reason and text; %1 shown</source>
        <translation>文件、行号、原因和文字；显示 %1 行</translation>
    </message>
    <message>
        <source>No row was there twice</source>
        <translation>没有重复的行</translation>
    </message>
    <message>
        <source>One row was there already</source>
        <translation>有一行此前已存在</translation>
    </message>
    <message>
        <source>%1 rows were there already</source>
        <translation>有 %1 行此前已存在</translation>
    </message>
    <message>
        <source>Each says the same as a row before it; the first one counts</source>
        <translation>每行都与之前某行相同；以第一行为准</translation>
    </message>
    <message>
        <source>No session is flagged so</source>
        <translation>没有这样标记的会话</translation>
    </message>
    <message>
        <source>One session is flagged so</source>
        <translation>有一个会话被这样标记</translation>
    </message>
    <message>
        <source>%1 sessions are flagged so</source>
        <translation>有 %1 个会话被这样标记</translation>
    </message>
    <message>
        <source>Flagged, counted, never deleted; the filter can leave programs out</source>
        <translation>只标记和计数，从不删除；可用筛选排除程序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RuleSentence</name>
    <message>
        <source>Rule %1 is used</source>
        <translation>启用规则 %1</translation>
    </message>
    <message>
        <source>rule %1 on</source>
        <translation>规则 %1 启用</translation>
    </message>
    <message>
        <source>rule %1 off</source>
        <translation>规则 %1 停用</translation>
    </message>
    <message>
        <source>If</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>, show</source>
        <translation>，则展示</translation>
    </message>
    <message>
        <source>%1 %2 → %3%4</source>
        <translation>%1 %2 → %3%4</translation>
    </message>
    <message>
        <source>%1 intent is between</source>
        <translation>%1意图介于</translation>
    </message>
    <message>
        <source>lower bound of %1 intent</source>
        <translation>%1意图的下限</translation>
    </message>
    <message>
        <source>upper bound of %1 intent</source>
        <translation>%1意图的上限</translation>
    </message>
    <message>
        <source>%1 intent is above</source>
        <translation>%1意图高于</translation>
    </message>
    <message>
        <source>the same item was seen at least</source>
        <translation>同一商品至少浏览</translation>
    </message>
    <message>
        <source>views of the same item</source>
        <translation>同一商品的浏览次数</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>items of one category were seen, at least</source>
        <translation>同一类目浏览的商品数至少为</translation>
    </message>
    <message>
        <source>items of one category</source>
        <translation>同一类目的商品数</translation>
    </message>
    <message>
        <source>items in the cart, at least</source>
        <translation>购物车中的商品数至少为</translation>
    </message>
    <message>
        <source>items in the cart</source>
        <translation>购物车中的商品数</translation>
    </message>
    <message>
        <source>something is in the cart and nothing was bought for</source>
        <translation>购物车中有商品且未购买已达</translation>
    </message>
    <message>
        <source>minutes since the cart</source>
        <translation>加购后的分钟数</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>events so far, at least</source>
        <translation>已有事件数至少为</translation>
    </message>
    <message>
        <source>events so far</source>
        <translation>已有事件数</translation>
    </message>
    <message>
        <source>different items were seen, at least</source>
        <translation>浏览过的不同商品数至少为</translation>
    </message>
    <message>
        <source>different items</source>
        <translation>不同商品数</translation>
    </message>
    <message>
        <source>it is the visitor&apos;s first session</source>
        <translation>是访客的首次会话</translation>
    </message>
    <message>
        <source>the visitor has been here before</source>
        <translation>访客曾经来过</translation>
    </message>
    <message>
        <source>something was bought</source>
        <translation>已有购买</translation>
    </message>
    <message>
        <source>nothing was bought</source>
        <translation>尚无购买</translation>
    </message>
    <message>
        <source>action of rule %1</source>
        <translation>规则 %1 的动作</translation>
    </message>
    <message>
        <source>rule %1 shows %2</source>
        <translation>规则 %1 展示%2</translation>
    </message>
    <message>
        <source>of</source>
        <translation>力度</translation>
    </message>
    <message>
        <source>coupon depth</source>
        <translation>优惠券力度</translation>
    </message>
    <message>
        <source>, at most</source>
        <translation>，每会话最多</translation>
    </message>
    <message>
        <source>times a session</source>
        <translation>每会话次数</translation>
    </message>
    <message>
        <source>a session.</source>
        <translation>次。</translation>
    </message>
    <message>
        <source>counted once there is a model</source>
        <translation>有模型后才能统计</translation>
    </message>
    <message>
        <source>%1 of %2 sessions (%3)</source>
        <translation>%2 个会话中的 %1 个（%3）</translation>
    </message>
    <message>
        <source>switched off; would add %1 sessions</source>
        <translation>已停用；启用可增加 %1 个会话</translation>
    </message>
    <message>
        <source>and</source>
        <comment>range</comment>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RulesCard</name>
    <message>
        <source>The rules, version %1</source>
        <translation>规则，版本 %1</translation>
    </message>
    <message>
        <source>The first that fits is shown. They are the guard rails of hybrid too.</source>
        <translation>展示第一条符合的规则。它们也是混合策略的护栏。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rules as sentences whose numbers can be changed.</source>
        <translation>以句子表示的规则，其中的数字可以修改。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::RulesPanel</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>most showings a session</source>
        <translation>每会话最多展示次数</translation>
    </message>
    <message>
        <source>minutes of pause once dismissed</source>
        <translation>关闭后暂停的分钟数</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>次/会话</translation>
    </message>
    <message>
        <source>Pause once dismissed</source>
        <translation>关闭后暂停</translation>
    </message>
    <message>
        <source>cap %1 → %2 a session</source>
        <translation>每会话上限 %1 → %2</translation>
    </message>
    <message>
        <source>pause %1 → %2%3</source>
        <translation>暂停 %1 → %2%3</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ScenarioCards</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>A scenario is a plan: strategies, assumptions, visitors, seed. They appear with the first log.</source>
        <translation>方案是一份计划：策略、假设、访客数、种子。导入第一份日志后会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n in this project</source>
        <translation>
            <numerusform>此项目中有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a log first</source>
        <translation>请先导入日志</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>还没有仿真运行</translation>
    </message>
    <message>
        <source>%1 is a favourite</source>
        <translation>%1 已收藏</translation>
    </message>
    <message>
        <source>Make %1 a favourite</source>
        <translation>收藏 %1</translation>
    </message>
    <message>
        <source>%1 visitors a strategy, seed %2</source>
        <translation>每个策略 %1 位访客，种子 %2</translation>
    </message>
    <message>
        <source>Net gain, %1 per 1,000 sessions; simulated</source>
        <translation>净收益，每千次会话（%1）；仿真</translation>
    </message>
    <message>
        <source>%1 gains %2</source>
        <translation>“%1”每千次会话净收益 %2</translation>
    </message>
    <message>
        <source> per 1,000 sessions %1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Nothing gains more than it costs.</source>
        <translation>没有策略的收益超过成本。</translation>
    </message>
    <message>
        <source>Net gain by strategy of %1</source>
        <translation>“%1”中各策略的净收益</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Run it to see what each strategy gains</source>
        <translation>运行后可看到各策略的收益</translation>
    </message>
    <message>
        <source>Needs an intent model first</source>
        <translation>需要先有意图模型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>It begins as a copy of %1. Its name:</source>
        <translation>以“%1”的副本开始。名称：</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（修改）</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>Its new name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Remove the scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Remove %1? Its settings are lost; the runs that were made with it stay.</source>
        <translation>删除“%1”？其设置将丢失；用它做过的运行会保留。</translation>
    </message>
    <message>
        <source>Compare two…</source>
        <translation>比较两个…</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Differs from %1: %2.</source>
        <translation>与“%1”的差别：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Differs from %1: %2, and in %n more way(s).</source>
        <translation>
            <numerusform>与“%1”的差别：%2，另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Run %1, seed %2</source>
        <translation>运行于 %1，种子 %2</translation>
    </message>
    <message>
        <source>%1 visitors a strategy, seed %2. Run %3</source>
        <translation>每个策略 %1 位访客，种子 %2。运行于 %3</translation>
    </message>
    <message>
        <source> per 1,000 sessions %1; it may be nothing.</source>
        <translation>%1；也可能没有差别。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ScenarioChips</name>
    <message>
        <source>Scenario:</source>
        <translation>方案：</translation>
    </message>
    <message numerus="yes">
        <source>%n strategies</source>
        <translation>
            <numerusform>%n 个策略</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 visitors</source>
        <translation>%1 位访客</translation>
    </message>
    <message>
        <source> a strategy</source>
        <translation>（每个策略）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>%1 draws</source>
        <translation>%1 次效果抽样</translation>
    </message>
    <message numerus="yes">
        <source>, %n round(s)</source>
        <translation>
            <numerusform>，%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Next seed</source>
        <translation>下一个种子</translation>
    </message>
    <message>
        <source>Enter a seed…</source>
        <translation>输入种子…</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Same seed, same figures:</source>
        <translation>相同的种子得到相同的数字：</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::SessionList</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Purchase intent</source>
        <translation>购买意图</translation>
    </message>
    <message>
        <source>Highest before its first purchase</source>
        <translation>首次购买之前的最高值</translation>
    </message>
    <message>
        <source>Number or raw id</source>
        <translation>编号或原始 ID</translation>
    </message>
    <message>
        <source>Find a session by its number or raw id</source>
        <translation>按编号或原始 ID 查找会话</translation>
    </message>
    <message>
        <source>Sessions by purchase intent</source>
        <translation>按购买意图排序的会话</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s); it buys</source>
        <translation>
            <numerusform>%Ln 个事件；有购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s); it does not buy</source>
        <translation>
            <numerusform>%Ln 个事件；没有购买</numerusform>
        </translation>
    </message>
    <message>
        <source>No session has this number or id.</source>
        <translation>没有这个编号或 ID 的会话。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Key of the pseudonyms</source>
        <translation>假名密钥</translation>
    </message>
    <message>
        <source>Users and sessions are stored under pseudonyms. Only with this file can the same log be imported again under the same pseudonyms: keep it, and don&apos;t pass it on with a project.</source>
        <translation>用户和会话以假名保存。只有凭此文件，再次导入同一日志时才能得到相同的假名：请妥善保管，不要随项目一起传出。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ShopCard</name>
    <message>
        <source>You may also like</source>
        <translation>猜你喜欢</translation>
    </message>
    <message>
        <source>Picked from what you have looked at.</source>
        <translation>根据你看过的商品挑选。</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>%1 off, today</source>
        <translation>今日立减 %1</translation>
    </message>
    <message>
        <source>Use it on what you have been looking at.</source>
        <translation>可用于你正在看的商品。</translation>
    </message>
    <message>
        <source>Use the coupon</source>
        <translation>使用优惠券</translation>
    </message>
    <message>
        <source>Free shipping on this order</source>
        <translation>本单包邮</translation>
    </message>
    <message>
        <source>For what you have been looking at.</source>
        <translation>适用于你正在看的商品。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Still in your cart</source>
        <translation>还在购物车里</translation>
    </message>
    <message>
        <source>It is waiting for you.</source>
        <translation>它在等你。</translation>
    </message>
    <message>
        <source>To the cart</source>
        <translation>去购物车</translation>
    </message>
    <message>
        <source>Torn between these two?</source>
        <translation>在这两件之间犹豫？</translation>
    </message>
    <message>
        <source>You looked at both. Here they are side by side.</source>
        <translation>两件你都看过，并排对比一下。</translation>
    </message>
    <message>
        <source>Compare details</source>
        <translation>对比详情</translation>
    </message>
    <message>
        <source>Others chose this too</source>
        <translation>其他人也选了它</translation>
    </message>
    <message>
        <source>It is among the most viewed items.</source>
        <translation>它是浏览最多的商品之一。</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>看看原因</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次来？</translation>
    </message>
    <message>
        <source>A minute on how to find what suits you.</source>
        <translation>一分钟了解如何找到合适的商品。</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>带我了解</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>你的商店</translation>
    </message>
    <message>
        <source>Nothing is shown: the visitor goes on undisturbed.</source>
        <translation>不展示任何内容：访客不受打扰地继续。</translation>
    </message>
    <message>
        <source>In the shop: %1</source>
        <translation>商店中：%1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>In the shop: Not now</source>
        <translation>商店中：暂不</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ShownCard</name>
    <message>
        <source>What the rules would have shown</source>
        <translation>规则会展示什么</translation>
    </message>
    <message>
        <source>How many sessions of the log each action would have reached.</source>
        <translation>每个动作会触及日志中的多少会话。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不引导</translation>
    </message>
    <message>
        <source>nothing, %1 sessions</source>
        <translation>不引导，%1 个会话</translation>
    </message>
    <message>
        <source>Sessions by the first action that they would have seen; n = %1</source>
        <translation>按会话首个会看到的动作统计；n = %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) fit two rules; the upper wins</source>
        <translation>
            <numerusform>%Ln 个会话同时符合两条规则；以靠上的为准</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::SimulationPage</name>
    <message>
        <source>Simulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation>尚未仿真。</translation>
    </message>
    <message>
        <source>No model yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source> Run the strategies on synthetic visitors that are fitted to the log.</source>
        <translation>请在根据日志拟合的仿真访客上运行策略。</translation>
    </message>
    <message>
        <source> Strategies need an intent model: train one on the Intent page.</source>
        <translation>策略需要意图模型：请在“用户意图识别”页训练。</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>There is no run yet</source>
        <translation>还没有仿真运行</translation>
    </message>
    <message>
        <source>Run the simulation</source>
        <translation>运行仿真</translation>
    </message>
    <message>
        <source>Go to Intent</source>
        <translation>前往用户意图识别</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source>Data changed since</source>
        <translation>之后数据已有变化</translation>
    </message>
    <message>
        <source>Stopped early: intervals are wider</source>
        <translation>提前停止：区间更宽</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source> Without guidance %1 buy in the simulation %2, %3 in the log %4.</source>
        <translation>不引导时，仿真中有 %1 购买%2，日志中为 %3%4。</translation>
    </message>
    <message numerus="yes">
        <source> %n of the other checks failed.</source>
        <translation>
            <numerusform>其他检查中有 %n 项未通过。</numerusform>
        </translation>
    </message>
    <message>
        <source>First check failed.</source>
        <translation>首要检查未通过。</translation>
    </message>
    <message>
        <source>First check passed.</source>
        <translation>首要检查通过。</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation>比较运行…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The first run is on its way.</source>
        <translation>首次运行正在进行。</translation>
    </message>
    <message>
        <source> Its figures stand once all visitors have come.</source>
        <translation>全部访客仿真完成后显示结果。</translation>
    </message>
    <message>
        <source>No log yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>前往首页</translation>
    </message>
    <message>
        <source>A simulation is running</source>
        <translation>仿真正在运行</translation>
    </message>
    <message>
        <source> This project is open for reading only, so it cannot be run here.</source>
        <translation>该项目以只读方式打开，无法在此运行。</translation>
    </message>
    <message>
        <source>Running; figures of the run before</source>
        <translation>运行中；显示上次运行的数字</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StepLoop</name>
    <message>
        <source>up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>之后有变化</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未进行</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StrategiesPage</name>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>撤销：</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>引导策略</translation>
    </message>
    <message>
        <source>The project itself is unchanged.</source>
        <translation>项目本身未受影响。</translation>
    </message>
    <message>
        <source>No model yet.</source>
        <translation>还没有模型。</translation>
    </message>
    <message>
        <source>No log yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source> Strategies look at the intent that a model reads from each session.</source>
        <translation>策略依据模型从每个会话识别出的意图。</translation>
    </message>
    <message>
        <source>Train an intent model first</source>
        <translation>请先训练意图模型</translation>
    </message>
    <message>
        <source>Nothing, rules, model and hybrid, each with what it gains.</source>
        <translation>不引导、规则、模型和混合策略，以及各自的收益。</translation>
    </message>
    <message>
        <source>Go to Intent</source>
        <translation>前往用户意图识别</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>前往首页</translation>
    </message>
    <message>
        <source>Simulated; effects assumed</source>
        <translation>仿真结果；效果为假设</translation>
    </message>
    <message>
        <source> Rules are counted on the log once a model reads its sessions.</source>
        <translation>有模型识别会话意图后，才能在日志上统计规则。</translation>
    </message>
    <message>
        <source>Counting the rules on the log.</source>
        <translation>正在日志上统计规则。</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>此项目以只读方式打开</translation>
    </message>
    <message>
        <source>Scenario:</source>
        <translation>方案：</translation>
    </message>
    <message>
        <source>%1 of %2 switched on</source>
        <translation>已启用 %1 / %2</translation>
    </message>
    <message>
        <source>What the visitor would see</source>
        <translation>访客会看到什么</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>启用%1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>The rules would have fired in %1 of %2 sessions</source>
        <translation>规则会在 %2 个会话中的 %1 个触发</translation>
    </message>
    <message>
        <source> of this log.</source>
        <translation>。</translation>
    </message>
    <message>
        <source> %1, most often as %2.</source>
        <translation>%1，最常见的是“%2”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Simulate these</source>
        <translation>仿真这些策略</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StrategyCard</name>
    <message>
        <source>%1 is compared</source>
        <translation>比较%1</translation>
    </message>
    <message>
        <source>The yardstick is always compared</source>
        <translation>对照基准始终参与比较</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StrategyList</name>
    <message>
        <source>Shows nothing. The yardstick.</source>
        <translation>不展示任何内容，作为对照基准。</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s); the first that fits is shown.</source>
        <translation>
            <numerusform>%n 条规则；展示第一条符合的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picks the highest expected net gain.</source>
        <translation>选择预期净收益最高的动作。</translation>
    </message>
    <message>
        <source>Rules as guard rails, model inside.</source>
        <translation>以规则为护栏，由模型选择。</translation>
    </message>
    <message>
        <source>shown in 0 %</source>
        <translation>展示于 0%</translation>
    </message>
    <message>
        <source>the yardstick</source>
        <translation>对照基准</translation>
    </message>
    <message>
        <source>shown in %1</source>
        <translation>展示于 %1</translation>
    </message>
    <message>
        <source>net gain %1 %2</source>
        <translation>净收益 %1%2</translation>
    </message>
    <message>
        <source>not simulated yet</source>
        <translation>尚未仿真</translation>
    </message>
    <message>
        <source>Simulate them to see what they gain.</source>
        <translation>进行仿真以查看收益。</translation>
    </message>
    <message>
        <source>Net gain in %1 per 1,000 sessions of the last run; 95 % interval.</source>
        <translation>最近一次运行的每千次会话净收益（%1）；95% 区间。</translation>
    </message>
    <message>
        <source>switched off: not compared</source>
        <translation>已关闭：不参与比较</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::TableView</name>
    <message>
        <source>Usual widths and columns</source>
        <translation>恢复默认列宽和列</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::TimelineCard</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>date, UTC</source>
        <translation>日期，UTC</translation>
    </message>
    <message>
        <source>time of day, UTC</source>
        <translation>时刻，UTC</translation>
    </message>
    <message>
        <source>Events in time</source>
        <translation>事件的时间分布</translation>
    </message>
    <message>
        <source>Here the events lie in time.</source>
        <translation>这里显示事件的时间分布。</translation>
    </message>
    <message>
        <source>The log&apos;s times lie too far apart to draw</source>
        <translation>日志的时间跨度过大，无法绘图</translation>
    </message>
    <message>
        <source>A stray date lies centuries from the others: look at the first and the last event.</source>
        <translation>有一个异常日期与其他相隔数百年：请查看最早和最晚的事件。</translation>
    </message>
    <message>
        <source>Busiest: %1, with %2 events</source>
        <translation>最繁忙：%1，%2 个事件</translation>
    </message>
    <message>
        <source>Busiest: from %1 on, with %2 events in %3</source>
        <translation>最繁忙：%1 起，%3内有 %2 个事件</translation>
    </message>
    <message>
        <source>Events by type, one bar for each %1; n = %2</source>
        <translation>按类型统计的事件，每 %1一根柱；n = %2</translation>
    </message>
    <message>
        <source>% of the events</source>
        <translation>占事件的百分比</translation>
    </message>
    <message>
        <source>date, UTC; height: % of the events</source>
        <translation>日期（UTC）；高度：占事件的百分比</translation>
    </message>
    <message>
        <source>time of day, UTC; height: % of the events</source>
        <translation>时刻（UTC）；高度：占事件的百分比</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>构成</translation>
    </message>
    <message>
        <source>What the bars show</source>
        <translation>柱形所示内容</translation>
    </message>
    <message>
        <source>One day only: no other to compare its mix with</source>
        <translation>只有一天，没有其他日期可供比较构成</translation>
    </message>
    <message>
        <source>The mix of events is much the same on every day</source>
        <translation>每天的事件构成大致相同</translation>
    </message>
    <message>
        <source>The mix of %1 is least like the other days&apos;</source>
        <translation>%1 的事件构成与其他日期差别最大</translation>
    </message>
    <message>
        <source>Share of each type, one bar for each %1; n = %2</source>
        <translation>各类型占比，每 %1 一柱；n = %2</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::TimesCard</name>
    <message>
        <source>Time to purchase</source>
        <translation>购买用时</translation>
    </message>
    <message>
        <source>How long buyers take from their first view.</source>
        <translation>购买者从首次浏览到购买用了多久。</translation>
    </message>
    <message>
        <source>Without purchases in the log, how long buyers take cannot be known.</source>
        <translation>日志中没有购买，因此无法得知购买者用了多久。</translation>
    </message>
    <message>
        <source>1 buyer</source>
        <translation>1 位购买者</translation>
    </message>
    <message>
        <source>%1 buyers</source>
        <translation>%1 位购买者</translation>
    </message>
    <message>
        <source>Too few to say how long buyers take; %1 are needed.</source>
        <translation>太少，无法判断购买用时；需要 %1 位。</translation>
    </message>
    <message>
        <source>minutes from first view to purchase</source>
        <translation>首次浏览到购买的分钟数</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Half of the buyers decide within %1</source>
        <translation>半数购买者在 %1 内做出决定</translation>
    </message>
    <message>
        <source>%1 sessions with a view before the purchase</source>
        <translation>%1 个购买前有浏览的会话</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::TopBar</name>
    <message>
        <source>Find a page, action or session</source>
        <translation>查找页面、操作或会话</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::TrainDialog</name>
    <message>
        <source>Train an intent model</source>
        <translation>训练意图模型</translation>
    </message>
    <message>
        <source>A small transformer learns from the earlier sessions what visitors do next, and is tested on later ones.</source>
        <translation>一个小型 Transformer 从较早的会话学习访客接下来会做什么，并在较晚的会话上测试。</translation>
    </message>
    <message>
        <source>Minutes ahead</source>
        <translation>预测的分钟数</translation>
    </message>
    <message>
        <source> min ahead</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Intent looks</source>
        <translation>预测未来</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>最多轮数</translation>
    </message>
    <message>
        <source> epochs at most</source>
        <translation> 轮</translation>
    </message>
    <message>
        <source>Learns for</source>
        <translation>最多训练</translation>
    </message>
    <message>
        <source>Width of the model</source>
        <translation>模型宽度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>How long it takes here is known after the first epoch.</source>
        <translation>第一轮之后即可知道在本机所需的时间。</translation>
    </message>
    <message>
        <source>About %1 here, judging by the last training; it stops earlier when it no longer learns.</source>
        <translation>根据上次训练，在本机约需 %1；不再提升时会提前停止。</translation>
    </message>
    <message>
        <source>An epoch is one pass over the earlier sessions</source>
        <translation>一轮即完整学习一遍较早的会话</translation>
    </message>
    <message>
        <source>Numbers that describe an event inside the model: more can tell more apart, and take longer</source>
        <translation>模型内部描述一个事件所用的数字个数：越多区分能力越强，用时也越长</translation>
    </message>
    <message>
        <source>The same seed gives the same model</source>
        <translation>相同的种子得到相同的模型</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::VisitorCard</name>
    <message>
        <source>Intent: %1. %2</source>
        <translation>意图：%1。%2</translation>
    </message>
    <message>
        <source>Strategy whose card is shown</source>
        <translation>显示其卡片的策略</translation>
    </message>
    <message>
        <source>Actions that were possible</source>
        <translation>当时可选的动作</translation>
    </message>
    <message>
        <source>Why this one</source>
        <translation>为什么选它</translation>
    </message>
    <message>
        <source>Copy card as picture</source>
        <translation>将卡片复制为图片</translation>
    </message>
    <message>
        <source>effects assumed</source>
        <translation>效果为假设</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::VisitorPanel</name>
    <message>
        <source>Choose a session on the Intent page to see what its visitor would be shown.</source>
        <translation>请在“用户意图识别”页选择会话，查看会向其访客展示什么。</translation>
    </message>
    <message>
        <source>Session %1, purchase intent up to %2</source>
        <translation>会话 %1，购买意图最高 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::WaysCard</name>
    <message>
        <source>Ways</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Which step follows which, with counts that add up.</source>
        <translation>步骤之间如何衔接，计数前后吻合。</translation>
    </message>
    <message>
        <source>Every step is a view: the log knows nothing else</source>
        <translation>每一步都是浏览：日志没有其他行为</translation>
    </message>
    <message>
        <source>Nobody in this log reaches a purchase</source>
        <translation>此日志中没有人到达购买</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase is to begin with it</source>
        <translation>最可能的购买路径是直接以购买开始</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase is straight from a view</source>
        <translation>最可能的购买路径是浏览后直接购买</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase is straight from: %1</source>
        <translation>最可能的购买路径是直接来自：%1</translation>
    </message>
    <message>
        <source>The likeliest way to a purchase: %1</source>
        <translation>最可能的购买路径：%1</translation>
    </message>
    <message>
        <source>Steps between events, width by log count</source>
        <translation>事件之间的步骤，线宽按次数的对数</translation>
    </message>
    <message>
        <source>Steps between events, width by log count; the rarest is not drawn</source>
        <translation>事件之间的步骤，线宽按次数的对数；最少的一条未画出</translation>
    </message>
    <message>
        <source>Steps between events, width by log count; the %1 rarest are not drawn</source>
        <translation>事件之间的步骤，线宽按次数的对数；最少的 %1 条未画出</translation>
    </message>
    <message>
        <source>, nor is one rare event type</source>
        <translation>，另有一种少见的事件类型未画出</translation>
    </message>
    <message>
        <source>, nor are %1 rare event types</source>
        <translation>，另有 %1 种少见的事件类型未画出</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::WithoutCard</name>
    <message>
        <source>In a sentence</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>What would we show?</source>
        <translation>应该展示什么？</translation>
    </message>
    <message>
        <source>Purchase intent without each event</source>
        <translation>去掉各个事件后的购买意图</translation>
    </message>
    <message>
        <source>Without this event?</source>
        <translation>如果没有这个事件？</translation>
    </message>
    <message>
        <source>What the intent would be without one of the events.</source>
        <translation>去掉其中一个事件后，意图会是多少。</translation>
    </message>
    <message>
        <source>Choose another session at the left.</source>
        <translation>请在左侧选择其他会话。</translation>
    </message>
    <message>
        <source>This log&apos;s own intents have none called purchase.</source>
        <translation>日志自带的意图中没有“purchase”。</translation>
    </message>
    <message>
        <source>Purchase intent after event %1 is %2. Leaving one event out, it would be:</source>
        <translation>事件 %1 之后购买意图为 %2。去掉一个事件后则为：</translation>
    </message>
    <message>
        <source>No single event matters much here.</source>
        <translation>这里没有哪个单独的事件影响很大。</translation>
    </message>
    <message>
        <source>Event %1 counts most: without it, purchase intent would be %2, not %3.</source>
        <translation>事件 %1 影响最大：没有它，购买意图为 %2，而不是 %3。</translation>
    </message>
</context>
<context>
    <name>guidepost::ui::WithoutEventChart</name>
    <message>
        <source>as it was</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>without it</source>
        <translation>去掉该事件</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>%1 as it was, %2 without it</source>
        <translation>实际为 %1，去掉该事件为 %2</translation>
    </message>
</context>
</TS>
