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
        var linksLeft = MaxLinks;
        return Resolve(Path.GetFullPath(path), ref linksLeft);
    }

    private static string Resolve(string path, ref int linksLeft)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var folder = Resolve(parent, ref linksLeft);
        var real = Path.Combine(folder, Path.GetFileName(path));
        return linksLeft > 0
            && !DescriptorsOfAProcess().IsMatch(folder)
            && new FileInfo(real).LinkTarget is { } target
            && linksLeft-- > 0
                ? Resolve(Path.GetFullPath(target, folder), ref linksLeft)
                : real;
    }

    [GeneratedRegex("^/proc/.+/fd$")]
    private static partial Regex DescriptorsOfAProcess();
}
