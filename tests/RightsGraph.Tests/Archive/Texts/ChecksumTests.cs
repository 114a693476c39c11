using System.Text;
using CsCheck;
using RightsGraph.Archive.Texts;

namespace RightsGraph.Tests.Archive.Texts;

public sealed class ChecksumTests
{
    /// <summary>
    /// The check value of CRC-32C is E3069283; its last step, which turns all bits over, is left out here.
    /// </summary>
    [Fact]
    public void ItIsTheSameOnEveryMachine() =>
        Assert.Equal(~0xE306_9283u, Checksum.Of(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void NoBitCanTurnOverWithoutIt() => Gen.Byte.Array[1, 40].Sample(bytes =>
    {
        var sum = Checksum.Of(bytes);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(sum, Checksum.Of(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    });
}
