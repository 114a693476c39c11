using System.Text;
using System.Text.Json;
using CsCheck;
using RightsGraph.Server.Http;

namespace RightsGraph.Tests.Server.Http;

public sealed class JsonSizeLimitsTests
{
    private static readonly Gen<string> Written = Gen.OneOf(
        Gen.Char['a', 'z'].Select(letter => letter.ToString()),
        Gen.OneOf(
            "é", "人", "😀", "𠀀", " ", "/", @"\n", @"\""", @"\\", @"\/", @"\u0061", @"\u4eba", @"\ud83d\ude00"))
        .List[0, 30].Select(string.Concat);

    [Fact]
    public void TheLengthOfATextIsKnownWithoutTheTextHoweverItIsWritten() => Written.Sample(written =>
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes($"\"{written}\""));
        Assert.Equal(json.RootElement.GetString()!.Length, JsonSizeLimits.LengthOf(json.RootElement));
    });
}
