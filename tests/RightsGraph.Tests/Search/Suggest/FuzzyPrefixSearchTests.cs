using CsCheck;
using RightsGraph.Search.Suggest;

namespace RightsGraph.Tests.Search.Suggest;

public sealed class FuzzyPrefixSearchTests
{
    private static readonly Gen<string> AnyKey = Gen.Char["abc "].Array[0, 7].Select(letters => new string(letters));

    [Fact]
    public void AKeyIsFoundExactlyWhereItBeginsSoButForSomeEdits() =>
        Gen.Select(AnyKey.Array[0, 30], AnyKey, Gen.Int[1, 2]).Sample((texts, typed, edits) =>
        {
            string[] ascending = [.. texts.Distinct().Order(StringComparer.Ordinal)];
            var keys = new SortedKeys(ascending);
            var found = FuzzyPrefixSearch.Find(keys, typed, edits).SelectMany(range => ascending[range]);
            Assert.Equal(
                ascending.Where(key => key.Length > 0 && Distance(typed, key) <= edits), found);
            Assert.Equal(
                ascending.Where(key => key.Length > 0 && Distance(typed, key, isWhole: true) <= edits),
                FuzzyPrefixSearch.Find(keys, typed, edits, isWhole: true).SelectMany(range => ascending[range]));
            Assert.Equal(ascending.Where(typed.Equals), ascending[keys.EqualTo(typed)]);
            Assert.Equal(
                ascending.Where(key => key.StartsWith(typed, StringComparison.Ordinal)),
                ascending[keys.WithPrefix(typed)]);
        });

    /// <summary>The least number of edits between the prefix and a beginning, not empty, of the key.</summary>
    private static int Distance(string prefix, string key, bool isWhole = false) =>
        Enumerable.Range(1, key.Length)
            .Where(length => !isWhole || length == key.Length || key[length] == ' ')
            .Min(length => Between(prefix, key[..length]));

    // The definition itself, without a table.
    private static int Between(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        var least = Math.Min(
            Between(left[..^1], right[..^1]) + (left[^1] == right[^1] ? 0 : 1),
            Math.Min(Between(left[..^1], right), Between(left, right[..^1])) + 1);
        return left.Length > 1 && right.Length > 1 && left[^1] == right[^2] && left[^2] == right[^1]
            ? Math.Min(least, Between(left[..^2], right[..^2]) + 1)
            : least;
    }
}
