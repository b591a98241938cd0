/** Invented articles for the command line; every name in them is made up. */
export const flood = "衡阳市召开防汛工作会议\n2024-05-20\n衡阳市市长魏砚青出席会议并讲话。\n";
export const appointed = "湖南省人大常委会任免\n2024-05-21\n任命林望川为湖南省副省长。\n";
export const removed = "湖南省人大常委会任免\n2024-06-03\n免去林望川的湖南省副省长职务。\n";
