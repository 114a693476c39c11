using AngleSharp.Dom;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Walks over a tree of markup in its order, without recursion: the depth of a page is its author's.</summary>
internal static class MarkupWalk
{
    /// <param name="root">Whose content is walked over.</param>
    /// <param name="onText">Hears of words and of the node that they are in.</param>
    /// <param name="enter">Hears of an element before its content, and tells whether to walk over that.</param>
    /// <param name="leave">Hears of an element after its content.</param>
    public static void Over(INode root, Action<IText, INode> onText, Func<IElement, bool> enter, Action<IElement> leave)
    {
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var (node, next) = place;
            if (next < node.ChildNodes.Length)
            {
                path.Push((node, next + 1));
                var child = node.ChildNodes[next];
                if (child is IText words)
                {
                    onText(words, node);
                }
                else if (child is IElement element && enter(element))
                {
                    path.Push((element, 0));
                }
            }
            else if (node is IElement left && node != root)
            {
                leave(left);
            }
        }
    }
}
