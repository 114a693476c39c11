using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Search.Index;

/// <summary>Values that are compared as a whole. Lucene takes no term of 32 kB, and a topic or a publisher of a hostile
/// document may be longer: its hash stands for it.</summary>
internal static class IndexedValue
{
    private const int MaxLength = 4_000;

    public static string Of(string value) => value.Length <= MaxLength
        ? value
        : $"\0{Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(value)))}";
}
