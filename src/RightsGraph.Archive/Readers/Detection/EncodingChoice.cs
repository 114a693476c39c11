using System.Text;

namespace RightsGraph.Archive.Readers.Detection;

/// <summary>An encoding of one byte a character, as a table of its 256 characters.</summary>
internal sealed record EncodingChoice(string Name, char[] Characters)
{
    /// <summary>Of the words must be words in the encoding that is taken.</summary>
    private const double Most = 0.95;

    private static readonly Lazy<EncodingChoice[]> All = new(() =>
    [
        Of("windows-1252"), Of("macintosh"), Twice("macintosh", "windows-1252"), Of("windows-1254"),
        Of("windows-1250"), Of("windows-1251"), Of("koi8-r"), Of("cp866"), Of("x-mac-cyrillic"), Of("windows-1256"),
        Of("windows-1253"), Of("windows-1255"), Of("windows-1258"),
    ]);

    /// <summary>Null where the words are words in none of them. Of two that fit as well, the more usual one comes
    /// first.</summary>
    public static EncodingChoice? For(IReadOnlyList<byte[]> words)
    {
        var best = All.Value
            .Select(choice => (Choice: choice, Good: words.Count(word => WordShape.IsWord(choice.Decode(word)))))
            .MaxBy(candidate => candidate.Good);
        return best.Good >= Most * words.Count ? best.Choice : null;
    }

    private string Decode(byte[] word) => string.Create(word.Length, word, (text, bytes) =>
    {
        for (var index = 0; index < bytes.Length; index++)
        {
            text[index] = Characters[bytes[index]];
        }
    });

    private static EncodingChoice Of(string name) => new(name, TableOf(name));

    /// <summary>What Excel for the Mac writes of a text that it had opened in the encoding of Windows: its bytes were
    /// of the Mac already.</summary>
    private static EncodingChoice Twice(string name, string between)
    {
        var table = TableOf(name);
        var other = TableOf(between);
        var twice = Array.ConvertAll(table, letter => Array.IndexOf(other, letter) is >= 0 and var code
            ? table[code]
            : '\uFFFD');
        return new EncodingChoice($"{name} taken for {between} and saved as {name} again", twice);
    }

    private static char[] TableOf(string name)
    {
        var encoding = Encoding.GetEncoding(
            name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        byte[] one = [0];
        return
        [
            .. Enumerable.Range(0, 256).Select(code =>
            {
                one[0] = (byte)code;
                var letter = encoding.GetString(one)[0];
                return code >= 0x80 && char.IsControl(letter) ? '\uFFFD' : letter;
            }),
        ];
    }
}
