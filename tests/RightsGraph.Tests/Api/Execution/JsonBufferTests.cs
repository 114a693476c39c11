using System.Text.Json;
using CsCheck;
using RightsGraph.Api.Execution;

namespace RightsGraph.Tests.Api.Execution;

public sealed class JsonBufferTests
{
    [Fact]
    public void AnyTextComesBackAsItWasButForHalvesOfSurrogatePairs() => Gen.String.Sample(text =>
    {
        using var json = new JsonBuffer();
        json.String(text);

        // What the runtime does to half a pair when it makes UTF-8 of it.
        var expected = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        return JsonDocument.Parse(json.Written).RootElement.GetString() == expected;
    });

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("\"\\\n\r\t\b\u0000\u001F", """
        "\"\\\n\r\t\u0008\u0000\u001f"
        """)]
    [InlineData("Côte d'Ivoire <&> \U0001F600", "\"Côte d'Ivoire <&> \U0001F600\"")]
    public void OnlyWhatMustBeIsEscaped(string text, string written)
    {
        using var json = new JsonBuffer();
        json.String(text);

        Assert.Equal(written, System.Text.Encoding.UTF8.GetString(json.Written.Span));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    [InlineData(3_000_000)]
    public void ItGrowsWithWhatIsWritten(int length)
    {
        var text = new string('é', length);
        using var json = new JsonBuffer();
        json.Raw((byte)'[');
        json.String(text);
        json.Raw(",1"u8);
        json.Raw((byte)']');

        Assert.Equal(text, JsonDocument.Parse(json.Written).RootElement[0].GetString());
    }

    [Fact]
    public void WhatWasWrittenCanBeTakenBack()
    {
        using var json = new JsonBuffer();
        json.Raw("[1"u8);
        var length = json.Length;
        json.String("away");
        json.Truncate(length);
        json.Raw((byte)']');

        Assert.Equal("[1]", System.Text.Encoding.UTF8.GetString(json.Written.Span));
    }

    [Fact]
    public void AnObjectIsWrittenWithNoMoreEscapesThanAText()
    {
        using var json = new JsonBuffer();
        json.Value(new[] { new Dictionary<string, object?> { ["message"] = "`first` < 5 – Қазақстан" } });

        Assert.Equal(
            "[{\"message\":\"`first` < 5 – Қазақстан\"}]", System.Text.Encoding.UTF8.GetString(json.Written.Span));
    }

    [Fact]
    public void ValuesAreWrittenAsJsonKnowsThem()
    {
        using var json = new JsonBuffer();
        json.Raw((byte)'[');
        foreach (var value in new object?[] { null, true, -1, "a", long.MaxValue, 0.5 })
        {
            json.Value(value);
            json.Raw((byte)',');
        }

        json.Formatted(1e300);
        json.Raw((byte)']');

        Assert.Equal(
            "[null,true,-1,\"a\",9223372036854775807,0.5,1E+300]",
            System.Text.Encoding.UTF8.GetString(json.Written.Span));
    }
}
