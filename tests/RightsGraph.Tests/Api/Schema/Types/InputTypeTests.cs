using GraphQL.Types;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema;
using RightsGraph.Server.Serving;

namespace RightsGraph.Tests.Api.Schema.Types;

public sealed class InputTypeTests
{
    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create(
        new StoreEditor(new StoreAccessor(), new LiveArchive(), TimeProvider.System));

    /// <summary>
    /// A plan coerces arguments while it runs, when nothing tells the client of a value that a parser or a validator
    /// refuses.
    /// </summary>
    [Fact]
    public void NoInputHasAParserOrAValidatorOfItsOwn()
    {
        var fields = Schema.AllTypes.OfType<IInputObjectGraphType>().SelectMany(type => type.Fields).ToArray();
        var arguments = Schema.AllTypes.OfType<IComplexGraphType>()
            .SelectMany(type => type.Fields).SelectMany(field => field.Arguments ?? []).ToArray();

        Assert.Contains(fields, field => field.Name == "documents");
        Assert.Contains(arguments, argument => argument.Name == "input");
        Assert.All(fields, field => Assert.True(field is { Parser: null, Validator: null }, field.Name));
        Assert.All(arguments, argument => Assert.True(argument is { Parser: null, Validator: null }, argument.Name));
    }
}
