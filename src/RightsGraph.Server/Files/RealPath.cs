using System.Text.RegularExpressions;

namespace RightsGraph.Server.Files;

internal static partial class RealPath
{
    /// <summary>In one path, as in Linux; links may lead to each other.</summary>
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links, in whatever part of it, also where there is no such file. A descriptor
    /// of a process, such as <c>/dev/stdout</c>, stays one, though Linux shows it as a link to its file.</summary>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var names = new Stack<string>(NamesIn(full));
        for (var linksLeft = MaxLinks; names.TryPop(out var name);)
        {
            // Behind a link it is the folder above the link's target.
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, name);
            if (linksLeft == 0
                || DescriptorsOfAProcess().IsMatch(real)
                || new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            linksLeft--;
            real = Path.GetPathRoot(target) is { Length: > 0 } root ? root : real;
            foreach (var part in NamesIn(target))
            {
                names.Push(part);
            }
        }

        return real;
    }

    /// <summary>The last one first.</summary>
    private static IEnumerable<string> NamesIn(string path) => path[Path.GetPathRoot(path)!.Length..]
        .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        .Where(name => name != ".")
        .Reverse();

    [GeneratedRegex("^/proc/.+/fd$")]
    private static partial Regex DescriptorsOfAProcess();
}
