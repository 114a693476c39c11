using System.Text;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>A pattern of names with <c>*</c> and <c>**</c>. Without a <c>/</c> it is of the file's name in any
/// folder.</summary>
internal sealed class NamePattern
{
    private readonly Regex regex;
    private readonly bool isOfName;

    public NamePattern(string pattern)
    {
        isOfName = !pattern.Contains('/', StringComparison.Ordinal);
        var expression = new StringBuilder("^");
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '*')
            {
                expression.Append(Regex.Escape(pattern[index].ToString()));
            }
            else if (index + 1 < pattern.Length && pattern[index + 1] == '*')
            {
                expression.Append(".*");
                index += index + 2 < pattern.Length && pattern[index + 2] == '/' ? 2 : 1;
            }
            else
            {
                expression.Append("[^/]*");
            }
        }

        regex = new Regex(expression.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
    }

    public bool Matches(string path) => regex.IsMatch(isOfName ? path[(path.LastIndexOf('/') + 1)..] : path);
}
